// Runs before the first paint, so that nobody sees the wrong theme flash by.
// The names are those of src/lib/settings.ts and src/lib/brand.ts.
;(() => {
  const root = document.documentElement
  const theme = localStorage.getItem('kontor.theme')
  const dark =
    theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  const hue = localStorage.getItem('kontor.hue')
  if (hue) {
    root.style.setProperty('--brand', hue)
    root.dataset.branded = ''
  }
  root.dataset.density = localStorage.getItem('kontor.density') ?? 'comfortable'
  root.lang = localStorage.getItem('kontor.locale') ?? 'en'
})()
