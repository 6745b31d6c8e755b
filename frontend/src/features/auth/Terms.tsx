import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n/format'
import { preferredLocale } from '../../i18n/locale'
import { graphql } from '../../lib/graphql'
import { ErrorState } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import { PlainText } from '../../ui/PlainText'
import { Skeleton } from '../../ui/Skeleton'
import type { TermsQuery } from './__generated__/TermsQuery.graphql'
import { send } from './client'
import { useStart } from './start'

const query = graphql`
  query TermsQuery($locale: Locale!) {
    terms {
      version
      publishedAt
      locales
      text(locale: $locale)
    }
  }
`

/** The provider's terms in force, for everybody, in the language of the page. */
export function Terms() {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { provider } = useStart()
  const [terms, setTerms] = useState<TermsQuery['response']['terms']>()
  const [error, setError] = useState<unknown>()
  const locale = preferredLocale(i18n.locale)

  useEffect(() => {
    if (error !== undefined) return
    let left = false
    send<TermsQuery>(query, { locale }).then(
      (data) => !left && setTerms(data.terms ?? null),
      (failure) => !left && setError(failure),
    )
    return () => {
      left = true
    }
  }, [locale, error])

  const title = t`Terms of ${provider.name}`
  if (error !== undefined) {
    return (
      <>
        <PageHeader title={title} />
        <ErrorState error={error} onRetry={() => setError(undefined)} />
      </>
    )
  }
  if (terms === undefined) return <Skeleton rows={8} />
  if (terms === null) {
    return (
      <>
        <PageHeader title={title} />
        <p>
          <Trans>{provider.name} has not published any terms here.</Trans>
        </p>
      </>
    )
  }
  const { version, publishedAt } = terms
  return (
    <>
      <PageHeader
        title={title}
        description={
          publishedAt
            ? t`Version ${version}, in force since ${format.date(publishedAt)}`
            : undefined
        }
      />
      <PlainText text={terms.text} lang={terms.locales.includes(locale) ? locale : 'en'} />
    </>
  )
}
