/** A part of a text: a heading, or a paragraph of lines. */
type Part = { heading: boolean; lines: string[] }

/** Reads a text in which empty lines part paragraphs, and lines that begin with “# ” are headings. */
export function readPlainText(text: string): Part[] {
  const parts: Part[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) parts.push({ heading: false, lines: open })
    open = []
  }
  for (const line of text.split('\n')) {
    const heading = /^#+ +(.+)$/.exec(line.trim())?.[1]
    if (heading) {
      close()
      parts.push({ heading: true, lines: [heading] })
    } else if (line.trim() === '') close()
    else open.push(line.trim())
  }
  close()
  return parts
}

/** A long text that somebody wrote, to be read. */
export function PlainText(props: { text: string; lang?: string }) {
  return (
    <div lang={props.lang} className="wrap-anywhere flex max-w-[40rem] flex-col gap-4">
      {readPlainText(props.text).map((part, index) =>
        part.heading ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, never reordered
          <h2 key={index} className="mt-4 font-semibold text-lead first:mt-0">
            {part.lines[0]}
          </h2>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, never reordered
          <p key={index}>
            {part.lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one paragraph
              <span key={at} className="block">
                {line}
              </span>
            ))}
          </p>
        ),
      )}
    </div>
  )
}
