/** The browser fetches the file as if a link had been pressed. */
export function download(url: string, name: string) {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
