import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { SearchResults } from '../../app/SearchResults'
import { Button, IconButton } from '../../ui/Button'
import { Checkbox } from '../../ui/Choice'
import { SearchField } from '../../ui/Filters'
import { FormError, useForm } from '../../ui/form'
import type { RightsEditor_query$key } from './__generated__/RightsEditor_query.graphql'
import { type Grant, rightsInUse, sameGrants, tick } from './grants'
import { KindRights, rightNames } from './KindRights'
import { type KindRight, sameKinds } from './kinds'
import { ProductSearch } from './ProductSearch'

type KindInput = { kind: KindRight['kind']; rights: string[]; futureOnly: boolean }

/** What is sent: all rights on single products, and those on kinds where they were changed. */
export type Rights = {
  grants: { productId: string; rights: readonly string[] }[]
  kinds?: KindInput[]
}

/** Rights on single products and on kinds of them, of a member or a team. Saved as a whole. */
export function RightsEditor(props: {
  query: RightsEditor_query$key
  /** Slug of the organization. */
  slug: string
  grants: readonly Grant[]
  kinds: readonly Omit<KindRight, 'futureOnly'>[]
  editable: boolean
  kindsEditable: boolean
  onSave: (rights: Rights) => Promise<void>
}) {
  const { t, i18n } = useLingui()
  const { productKinds } = useFragment(
    graphql`
      fragment RightsEditor_query on Query {
        productKinds {
          kind
          rights
        }
      }
    `,
    props.query,
  )
  const { slug, editable, grants: saved } = props
  const savedKinds = props.kinds.map((one) => ({ ...one, futureOnly: Boolean(one.since) }))
  const [edited, setEdited] = useState<readonly Grant[]>()
  const [editedKinds, setEditedKinds] = useState<readonly KindRight[]>()
  const [search, setSearch] = useState('')
  const grants = edited ?? saved
  const kinds = editedKinds ?? savedKinds
  const changed =
    (edited && !sameGrants(edited, saved)) || (editedKinds && !sameKinds(editedKinds, savedKinds))

  function reset() {
    setEdited(undefined)
    setEditedKinds(undefined)
  }

  const form = useForm({
    names: ['grants', 'kinds'],
    check: () => {
      const bare = grants.filter(({ rights }) => rights.length === 0)
      return bare.length > 0
        ? {
            grants: t`Tick a right for ${bare.map(({ product }) => product.name).join(', ')}, or take it out of the list.`,
          }
        : {}
    },
    send: async () => {
      await props.onSave({
        grants: grants.map(({ product, rights }) => ({ productId: product.id, rights })),
        kinds: editedKinds?.map(({ kind, rights, futureOnly }) => ({
          kind,
          rights: [...rights],
          futureOnly,
        })),
      })
      reset()
    },
  })

  return (
    <div className="flex flex-col gap-4">
      <div>
        <h3 className="mb-1 font-semibold">
          <Trans>All products of a kind</Trans>
        </h3>
        {props.kindsEditable && (
          <p className="mb-2 text-soft">
            <Trans>
              Future products are included: they are within reach as soon as they are there.
            </Trans>
          </p>
        )}
        <KindRights
          infos={productKinds}
          value={kinds}
          editable={props.kindsEditable}
          onChange={setEditedKinds}
        />
      </div>
      <h3 className="-mb-3 font-semibold">
        <Trans>Single products</Trans>
      </h3>
      {editable && (
        <div>
          <div className="flex">
            <SearchField label={t`Add a product`} value={search} onChange={setSearch} />
          </div>
          {search && (
            <SearchResults search={search} rows={2}>
              <ProductSearch
                org={slug}
                search={search}
                chosen={grants.map(({ product }) => product.id)}
                onAdd={(product) => setEdited([...grants, { product, rights: [] }])}
              />
            </SearchResults>
          )}
        </div>
      )}
      <form {...form.props} className="flex flex-col gap-4">
        <FormError form={form} />
        {grants.length === 0 ? (
          <p className="text-soft">
            <Trans>No rights on single products.</Trans>
          </p>
        ) : (
          <ul aria-label={t`Product rights`} className="border-rule border-t">
            {grants.map(({ product, rights }) => (
              <li
                key={product.id}
                className="flex flex-wrap items-center gap-x-6 gap-y-1 border-rule border-b py-2"
              >
                <span className="wrap-anywhere min-w-0 flex-1 basis-48">
                  <span className="font-semibold">{product.name}</span>
                  <span className="block font-mono text-small text-soft">{product.reference}</span>
                </span>
                <fieldset
                  className="order-last flex basis-full flex-wrap gap-x-5 phone:order-none phone:basis-auto"
                  disabled={!editable}
                >
                  <legend className="sr-only">{t`Rights on ${product.name}`}</legend>
                  {rightsInUse([{ product, rights }]).map((right) => (
                    <Checkbox
                      key={right}
                      label={rightNames[right] ? i18n._(rightNames[right]) : right}
                      checked={rights.includes(right)}
                      onChange={(event) =>
                        setEdited(tick(grants, product.id, right, event.currentTarget.checked))
                      }
                    />
                  ))}
                </fieldset>
                {editable && (
                  <IconButton
                    label={t`Take ${product.name} out`}
                    onClick={() =>
                      setEdited(grants.filter((grant) => grant.product.id !== product.id))
                    }
                  >
                    <X size={16} aria-hidden />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {changed && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" busy={form.busy}>
              <Trans>Save product rights</Trans>
            </Button>
            <Button onClick={reset}>
              <Trans>Discard changes</Trans>
            </Button>
          </div>
        )}
      </form>
    </div>
  )
}
