const tabs = ['details', 'roles', 'support'] as const
export type Tab = (typeof tabs)[number]

/** The tab an address names; the details are what it names otherwise. */
export function readTab(raw: unknown): Tab {
  return tabs.find((tab) => tab === raw) ?? 'details'
}
