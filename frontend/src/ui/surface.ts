/** The look of what opens in front of the page. */
export const surfaceClass =
  'overlay rounded-sheet border border-rule bg-sheet text-ink shadow-popover outline-none'

/** The look of one line to choose from. */
export const itemClass =
  'flex min-h-9 w-full items-center gap-2.5 rounded-control px-2.5 py-1 text-left outline-none select-none data-highlighted:bg-selected data-disabled:text-soft'
