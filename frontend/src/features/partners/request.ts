const kept = 'kontor.partner-request'

/** The token of a partner's request, kept in this tab while its holder signs in or registers. */
export const request = {
  keep: (token: string) => sessionStorage.setItem(kept, token),
  read: () => sessionStorage.getItem(kept) ?? '',
  forget: () => sessionStorage.removeItem(kept),
}

/** The address of the page that answers a partner's request. */
export const requestPage = '/partner-request'
