import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FormError, useForm } from '../../ui/form'
import { TextArea, TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type {
  DescribeProduct_product$data,
  DescribeProduct_product$key,
} from './__generated__/DescribeProduct_product.graphql'
import type { DescribeProductMutation } from './__generated__/DescribeProductMutation.graphql'

const maxName = 128
const maxNotes = 2000

/** What the organization itself calls a product, and notes on it. */
export function DescribeProduct(props: { product: DescribeProduct_product$key }) {
  const product = useFragment(
    graphql`
      fragment DescribeProduct_product on Product {
        id
        name
        internalName
        description
        viewerCanUpdate
      }
    `,
    props.product,
  )
  const [open, setOpen] = useState(false)
  if (!product.viewerCanUpdate) return null
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Pencil size={16} aria-hidden />
        <Trans>Name and notes</Trans>
      </Button>
      {open && <DescribeDialog product={product} onClose={() => setOpen(false)} />}
    </>
  )
}

function DescribeDialog(props: { product: DescribeProduct_product$data; onClose: () => void }) {
  const { t } = useLingui()
  const { product } = props
  const [describe] = useCommand<DescribeProductMutation>(graphql`
    mutation DescribeProductMutation($input: DescribeProductInput!) {
      describeProduct(input: $input) {
        product {
          id
          internalName
          description
        }
      }
    }
  `)
  const form = useForm({
    names: ['internalName', 'description'],
    check: ({ internalName, description }) => ({
      internalName:
        internalName.trim().length > maxName ? t`Use at most ${maxName} characters.` : undefined,
      description:
        description.trim().length > maxNotes ? t`Use at most ${maxNotes} characters.` : undefined,
    }),
    send: async (values) => {
      await describe({ input: { productId: product.id, ...values } })
      toast(t`Name and notes saved`)
      props.onClose()
    },
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t`Own name and notes of ${product.name}`}
      description={t`Only your organization and its partners see them. The provider’s name of the product stays.`}
      actions={
        <>
          <Button onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form="describe-product" busy={form.busy}>
            <Trans>Save name and notes</Trans>
          </Button>
        </>
      }
    >
      <form {...form.props} id="describe-product" className="flex flex-col gap-4">
        <FormError form={form} />
        <TextField
          {...form.field('internalName')}
          label={t`Own name`}
          hint={t`Lists show it before the provider’s name, and the search finds it.`}
          defaultValue={product.internalName}
          autoComplete="off"
        />
        <TextArea
          {...form.field('description')}
          label={t`Notes`}
          rows={6}
          defaultValue={product.description}
        />
      </form>
    </Dialog>
  )
}
