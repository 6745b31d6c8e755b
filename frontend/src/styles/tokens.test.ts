import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

type Tokens = Map<string, string>

const css = readFileSync(resolve(import.meta.dirname, 'tokens.css'), 'utf8')

function block(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no ${selector}`)
  const body = css.slice(start, css.indexOf('\n}', start))
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

const light = block(':root')
const dark: Tokens = new Map([...light, ...block(':root[data-theme="dark"]')])
const grey = {
  light: new Map([...light, ...block('[data-hue="11"]')]),
  dark: new Map([...dark, ...block('[data-theme="dark"] [data-hue="11"]')]),
}
const branded = {
  light: new Map([...light, ...block('[data-branded]')]),
  dark: new Map([...dark, ...block('[data-theme="dark"] [data-branded]')]),
}
const hues = [...css.matchAll(/--hue: (\d+)/g)].map((m) => Number(m[1]))

/** Relative luminance (WCAG 2) of an OKLCH colour. */
function luminance(lightness: number, chroma: number, hue: number): number {
  const angle = (hue * Math.PI) / 180
  const a = chroma * Math.cos(angle)
  const b = chroma * Math.sin(angle)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function read(tokens: Tokens, name: string, hue = 0): number {
  const value = tokens.get(name)
  if (!value) throw new Error(`tokens.css has no --${name}`)
  const inner = value.replace(/^oklch\(|\)$/g, '')
  const reference = inner.match(/^var\(--([\w-]+)\)?$/)
  if (reference) return read(tokens, reference[1] ?? '', hue)
  const [lightness = 0, chroma = 0, own = hue] = inner
    .replace(' var(--brand)', '')
    .split(' ')
    .map(Number)
  return luminance(lightness, chroma, own)
}

function contrast(tokens: Tokens, text: string, ground: string, hue?: number): number {
  const [a, b] = [read(tokens, text, hue), read(tokens, ground, hue)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const grounds = ['paper', 'sheet', 'sunken', 'hover', 'selected']
const pairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['link', ground],
  ]),
  ['danger', 'paper'],
  ['danger', 'sheet'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-signal', 'signal'],
  ['ink', 'calm-fill'],
  ['good-text', 'good-fill'],
  ['warn-text', 'warn-fill'],
  ['bad-text', 'bad-fill'],
  ['calm-text', 'calm-fill'],
  ['rail-text', 'rail'],
  ['rail-text', 'rail-current'],
  ['rail-soft', 'rail'],
  ['signal', 'rail'],
]

describe.each([
  ['light', light, grey.light, branded.light],
  ['dark', dark, grey.dark, branded.dark],
])('%s theme', (_, tokens, greyTokens, brandTokens) => {
  test.each(pairs)('%s can be read on %s (4.5:1)', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['rule-strong', 'paper'],
    ['rule-strong', 'sheet'],
    ['focus', 'paper'],
    ['focus', 'sheet'],
  ])('%s can be told from %s (3:1)', (edge, ground) => {
    expect(contrast(tokens, edge, ground)).toBeGreaterThanOrEqual(3)
  })

  test('R77 every tag colour can be read', () => {
    expect(hues).toHaveLength(12)
    for (const hue of hues.slice(0, 11)) {
      expect(contrast(tokens, 'tint-text', 'tint-fill', hue)).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(greyTokens, 'tint-text', 'tint-fill', hues[11])).toBeGreaterThanOrEqual(4.5)
  })

  test('buttons and links can be read in every hue a provider may choose', () => {
    const drawn = [
      ['on-primary', 'primary'],
      ['on-primary', 'primary-hover'],
      ...grounds.map((ground) => ['link', ground]),
    ]
    for (const [text = '', ground = ''] of drawn) {
      for (let hue = 0; hue < 360; hue++) {
        expect(
          contrast(brandTokens, text, ground, hue),
          `${text} on ${ground}, ${hue}`,
        ).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  test('a seal can be read in every hue an organization may have', () => {
    for (let hue = 0; hue < 360; hue++) {
      expect(contrast(tokens, 'seal-text', 'seal-fill', hue)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
