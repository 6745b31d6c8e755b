import { useLingui } from '@lingui/react'
import { createContext, type ReactNode, useContext } from 'react'

const TimeZone = createContext<string | undefined>(undefined)

/** Sets the time zone of the profile for every date below it; without one, the browser's holds. */
export function TimeZoneProvider(props: { timeZone?: string; children: ReactNode }) {
  return <TimeZone value={props.timeZone}>{props.children}</TimeZone>
}

/** Units of a distance: how many seconds each has, and from how many of it on it is used. */
const steps = [
  ['year', 31_536_000, 2],
  // “Next month” says too little: up to two months, days are told.
  ['month', 2_592_000, 2],
  ['day', 86_400, 1],
  ['hour', 3_600, 1],
  ['minute', 60, 1],
] as const

type Formats = ReturnType<typeof build>
const built = new Map<string, Formats>()

/** Formats for one language and time zone. Instants come as ISO 8601, money in minor units. */
export function formats(locale: string, timeZone?: string): Formats {
  const key = `${locale} ${timeZone}`
  const known = built.get(key) ?? build(locale, timeZone)
  built.set(key, known)
  return known
}

function build(locale: string, timeZone?: string) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  // A calendar date has no time zone: it reads the same everywhere.
  const calendar = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  // Swedish writes a date as 2026-11-23, which can be counted with.
  const iso = new Intl.DateTimeFormat('sv', { timeZone })
  const dayNumber = (instant: number) => Date.parse(iso.format(instant)) / 86_400_000
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const number = new Intl.NumberFormat(locale)
  const list = new Intl.ListFormat(locale)
  return {
    date: (instant: string) =>
      instant.length === 10 ? calendar.format(new Date(instant)) : day.format(new Date(instant)),
    dateTime: (instant: string) => moment.format(new Date(instant)),
    time: (instant: string) => clock.format(new Date(instant)),
    relative: (instant: string, now = Date.now()) => {
      const then = new Date(instant).getTime()
      const seconds = (then - now) / 1000
      const step = steps.find(([, size, from]) => Math.abs(seconds) >= size * from)
      if (!step) return distance.format(0, 'second')
      const [unit, size] = step
      // What is 30 hours away is tomorrow or the day after: the calendar tells, not the clock.
      const count = unit === 'day' ? dayNumber(then) - dayNumber(now) : Math.round(seconds / size)
      return distance.format(count, unit)
    },
    number: (value: number) => number.format(value),
    list: (items: string[]) => list.format(items),
    money: (minor: number, currency: string) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2
      return format.format(minor / 10 ** digits)
    },
    country: (code: string) =>
      new Intl.DisplayNames(locale, { type: 'region' }).of(code.toUpperCase()) ?? code,
  }
}

/** The formats of the person who is looking. */
export function useFormats() {
  const { i18n } = useLingui()
  return formats(i18n.locale, useContext(TimeZone))
}
