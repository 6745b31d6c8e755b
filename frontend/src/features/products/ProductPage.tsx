import { Trans, useLingui } from '@lingui/react/macro'
import { useParams, useRouter } from '@tanstack/react-router'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { PageNotFound } from '../../app/PageError'
import { useFormats } from '../../i18n/format'
import { useLive } from '../../relay/live'
import { NotShown } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import { Facts, PageHeader, Section } from '../../ui/Page'
import { Status } from '../../ui/Status'
import { LockButton, ProductLocks } from '../bulk/ProductLocks'
import type { ProductPage_organization$key } from './__generated__/ProductPage_organization.graphql'
import type { ProductPage_product$key } from './__generated__/ProductPage_product.graphql'
import type { ProductPageSubscription } from './__generated__/ProductPageSubscription.graphql'
import { DescribeProduct } from './DescribeProduct'
import { History } from './History'
import { PeopleWithAccess } from './PeopleWithAccess'
import { Renewal } from './Renewal'
import { TaggingFailure } from './TaggingFailure'
import { TagsOfProduct } from './TagsOfProduct'
import { UsageSection } from './UsageSection'
import { useTagging } from './useTagging'
import { kindName, periodText, rightName, stateName, stateTones } from './words'

/** One product: whose it is, what it is, its tags, and what happened to it. */
export function ProductPage(props: {
  organization: ProductPage_organization$key
  product: ProductPage_product$key
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { org } = useParams({ from: '/o/$org' })
  const organization = useFragment(
    graphql`
      fragment ProductPage_organization on Organization {
        id
        viewerCanTagProducts
        viewerCanManageTags
        viewerCanReadBilling
        viewerCanReadMembers
        tags {
          id
          name
          color
          productCount
        }
      }
    `,
    props.organization,
  )
  const product = useFragment(
    graphql`
      fragment ProductPage_product on Product {
        id
        organization {
          id
        }
        name
        internalName
        description
        reference
        kind
        plan
        status
        holderName
        managerName
        payerName
        technicalContact
        startedAt
        expiresAt
        autoRenew
        price {
          amountMinor
          currency
        }
        periodMonths
        tags {
          id
          name
          color
        }
        viewerCanTag
        viewerRights
        createdAt
        ...PeopleWithAccess_product
        lock {
          at
        }
        providerLock {
          at
        }
        ...ProductLocks_product
        ...ProductLocksButton_product
        ...UsageSection_product
        ...History_product
        ...DescribeProduct_product
      }
    `,
    props.product,
  )
  const tagging = useTagging(organization)
  const router = useRouter()
  useLive<ProductPageSubscription>(
    graphql`
      subscription ProductPageSubscription($organizationId: ID!) {
        productChanges(organizationId: $organizationId) {
          productId
        }
      }
    `,
    { organizationId: organization.id },
    {
      // The page with its history is asked for behind what is in sight.
      change: ({ productChanges }) => {
        if (productChanges.productId === product.id) void router.invalidate()
      },
      gap: () => void router.invalidate(),
    },
  )
  // The organization of the address is the one whose tags are offered here.
  if (product.organization.id !== organization.id) return <PageNotFound />

  const { holderName, managerName, payerName, price } = product
  const locked = product.lock != null || product.providerLock != null
  return (
    <>
      <PageHeader
        parent={
          <Link to="/o/$org/products" params={{ org }}>
            <Trans>Products</Trans>
          </Link>
        }
        title={product.internalName || product.name}
        beside={
          <>
            <Status tone={stateTones[product.status]}>{stateName(i18n, product.status)}</Status>
            <span className="text-soft">{kindName(i18n, product.kind)}</span>
            <span className="font-mono text-soft">{product.reference}</span>
          </>
        }
        description={
          payerName
            ? t`${holderName} owns · ${managerName} manages · ${payerName} pays`
            : t`${holderName} owns · ${managerName} manages`
        }
        actions={
          <>
            <LockButton product={product} />
            <DescribeProduct product={product} />
          </>
        }
      />
      {product.status === 'SUSPENDED' && (
        <Notice tone="bad">
          <Trans>This product is suspended. The provider can say why, and reactivate it.</Trans>
        </Notice>
      )}
      <ProductLocks product={product} />
      <Section title={t`Tags`}>
        <TagsOfProduct
          product={product}
          tags={organization.tags}
          tagging={tagging}
          mayCreate={organization.viewerCanManageTags}
        />
        <div className="mt-3 empty:hidden">
          <TaggingFailure tagging={tagging} />
        </div>
        {!product.viewerCanTag && (
          <p className="mt-2 text-small text-soft">
            {locked ? (
              <Trans>While the product is locked, your rights do not change them.</Trans>
            ) : organization.viewerCanTagProducts ? (
              <Trans>
                Changing them needs the technical right on this product. An administrator can give
                it to you.
              </Trans>
            ) : (
              <Trans>
                Your role does not change tags. An administrator can give you another one.
              </Trans>
            )}
          </p>
        )}
      </Section>
      <Section title={t`Facts`}>
        <Facts
          facts={[
            { label: t`Name`, value: product.name },
            { label: t`Own name`, value: product.internalName },
            {
              label: t`Notes`,
              value: product.description && (
                <span className="whitespace-pre-line">{product.description}</span>
              ),
            },
            { label: t`Plan`, value: product.plan },
            { label: t`In service since`, value: format.date(product.startedAt) },
            {
              label: t`Renewal`,
              value: product.expiresAt && (
                <Renewal expiresAt={product.expiresAt} autoRenew={product.autoRenew} />
              ),
            },
            {
              label: t`Price`,
              value: price ? (
                <span className="figures">
                  {format.money(price.amountMinor, price.currency)}{' '}
                  {periodText(i18n, product.periodMonths)}
                </span>
              ) : organization.viewerCanReadBilling ? null : (
                <NotShown />
              ),
            },
          ]}
        />
      </Section>
      <Section
        title={t`People and rights`}
        description={t`Owning, managing and paying are separate.`}
      >
        <Facts
          facts={[
            { label: t`Owner`, value: holderName },
            { label: t`Manager`, value: managerName },
            {
              label: t`Payer`,
              value: payerName ?? (organization.viewerCanReadBilling ? null : <NotShown />),
            },
            { label: t`Technical contact`, value: product.technicalContact },
            {
              label: t`Your rights`,
              value: product.viewerRights.length > 0 && (
                <span className="inline-block first-letter:uppercase">
                  {format.list(product.viewerRights.map((right) => rightName(i18n, right)))}
                </span>
              ),
            },
          ]}
        />
      </Section>
      {organization.viewerCanReadMembers && (
        <Section
          title={t`People with access`}
          description={t`Who reaches this product, and because of what.`}
        >
          <PeopleWithAccess product={product} />
        </Section>
      )}
      <UsageSection product={product} />
      <Section title={t`History`}>
        <History product={product} />
      </Section>
    </>
  )
}
