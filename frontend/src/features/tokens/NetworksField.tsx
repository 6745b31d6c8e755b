import { useLingui } from '@lingui/react/macro'
import { TextArea } from '../../ui/TextField'
import { maxNetworks, readNetworks } from './networks'

/** From where a token may be used; empty means everywhere. */
export function NetworksField(props: { name: string; error?: string; defaultValue?: string }) {
  const { t } = useLingui()
  return (
    <TextArea
      {...props}
      label={t`Networks it may be used from`}
      hint={t`Addresses or networks such as 198.51.100.0/24, one a line. Empty means everywhere.`}
      rows={3}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}

/** What is wrong with the text of the field; undefined when nothing is. */
export function useCheckNetworks() {
  const { t } = useLingui()
  return (text: string): string | undefined => {
    const { networks, unread } = readNetworks(text)
    if (unread.length > 0) return t`No address or network: ${unread.join(', ')}`
    if (networks.length > maxNetworks) return t`Name at most ${maxNetworks} networks.`
    return undefined
  }
}
