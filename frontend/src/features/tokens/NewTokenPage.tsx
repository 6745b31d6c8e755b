import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { Button } from '../../ui/Button'
import { Checkbox, RadioGroup } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { FieldGroup } from '../../ui/Field'
import { FormError, useForm } from '../../ui/form'
import { PageHeader, Section } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { type Kind, kindName, kinds } from '../products/words'
import type { NewTokenPage_organization$key } from './__generated__/NewTokenPage_organization.graphql'
import type { NewTokenPage_query$key } from './__generated__/NewTokenPage_query.graphql'
import { CreateToken, type Wanted } from './CreateToken'
import { heldScopes } from './held'
import { NetworksField, useCheckNetworks } from './NetworksField'
import { readNetworks } from './networks'
import { QueryScopes } from './QueryScopes'
import { ScopeChoice } from './ScopeChoice'
import { TokenSecret } from './TokenSecret'
import { ValidityField } from './Validity'
import { expiryOf, isLastDay } from './validity'
import { fromQuery, ownChoice, WaysToChoose } from './WaysToChoose'

const none: ReadonlySet<string> = new Set()

/** Makes a token: what it is for, what it may do, for how long and from where; the password comes last. */
export function NewTokenPage(props: {
  organization: NewTokenPage_organization$key
  query: NewTokenPage_query$key
  /** The template it begins with. */
  template?: string
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const organization = useFragment(
    graphql`
      fragment NewTokenPage_organization on Organization {
        id
        slug
        name
        viewerCanCreateTokens
        viewerCanReadClients
        viewerMembership {
          billingAccess
          role {
            permissions
          }
        }
      }
    `,
    props.organization,
  )
  const { apiScopes, apiTokenTemplates } = useFragment(
    graphql`
      fragment NewTokenPage_query on Query {
        apiScopes {
          name
        }
        apiTokenTemplates {
          key
          scopes
          clients
        }
      }
    `,
    props.query,
  )
  const { slug, viewerCanReadClients: partner } = organization
  const held = heldScopes(organization)
  const templates = apiTokenTemplates.filter(({ clients }) => partner || !clients)
  const scopes = apiScopes
    .map(({ name }) => name)
    .filter((name) => partner || name !== 'client:read')

  const usable = templates.filter((template) => template.scopes.every((name) => held.has(name)))
  const first = usable.find(({ key }) => key === props.template)
  const [way, setWay] = useState(first?.key ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(first ? new Set(first.scopes) : none)
  const [clients, setClients] = useState(first?.clients ?? false)
  const [some, setSome] = useState(false)
  const [validity, setValidity] = useState('never')
  const [wanted, setWanted] = useState<Wanted>()
  const [made, setMade] = useState<{ name: string; secret: string }>()
  const checkNetworks = useCheckNetworks()

  function choose(next: string) {
    setWay(next)
    const template = templates.find(({ key }) => key === next)
    setChosen(template ? new Set(template.scopes) : none)
    setClients(template?.clients ?? false)
  }

  const form = useForm({
    names: ['name', 'scopes', 'productKinds', 'expiresAt', 'allowedNetworks'],
    check: ({ name, expiresAt, allowedNetworks }, data) => ({
      name: name.trim() ? undefined : t`Enter a name, for example “Nightly report”.`,
      scopes: chosen.size > 0 ? undefined : t`Choose at least one scope.`,
      productKinds:
        some && !data.has('productKinds') ? t`Choose at least one kind of product.` : undefined,
      expiresAt:
        validity === 'date' && !isLastDay(expiresAt)
          ? t`Choose a day that is not over.`
          : undefined,
      allowedNetworks: checkNetworks(allowedNetworks),
    }),
    send: async ({ name, expiresAt, allowedNetworks }, data) =>
      setWanted({
        organizationId: organization.id,
        name: name.trim(),
        scopes: scopes.filter((scope) => chosen.has(scope)),
        productKinds: some ? (data.getAll('productKinds') as Kind[]) : [],
        clients,
        allowedNetworks: readNetworks(allowedNetworks).networks,
        expiresAt: expiryOf(validity, expiresAt),
      }),
  })

  const parent = (
    <Link to="/o/$org/tokens" params={{ org: slug }}>
      <Trans>API tokens</Trans>
    </Link>
  )
  if (!organization.viewerCanCreateTokens) {
    return (
      <>
        <PageHeader title={t`New token`} parent={parent} />
        <Empty cause="not-allowed" title={t`You make no API tokens here`}>
          <Trans>Only members of the organization make tokens for it.</Trans>
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t`New token`}
        description={t`It acts for you in ${organization.name}: within its scopes, and never beyond what you may do at that moment.`}
        parent={parent}
      />
      <form {...form.props}>
        <FormError form={form} />
        <Section title={t`Name`} description={t`By which you recognise it in a year.`}>
          <TextField
            {...form.field('name')}
            label={t`Name`}
            hideLabel
            placeholder={t`Nightly report`}
            className="max-w-[26rem]"
            maxLength={64}
            autoComplete="off"
          />
        </Section>
        <Section
          title={t`What it may do`}
          description={t`The least that the program needs. For more, make another token.`}
        >
          <div className="flex flex-col gap-6">
            <WaysToChoose templates={templates} held={held} way={way} onChange={choose} />
            {way === fromQuery && (
              <QueryScopes
                onFound={(suggestion) => {
                  setChosen(new Set(suggestion.scopes.filter((name) => held.has(name))))
                  setClients(partner && suggestion.clients)
                }}
              />
            )}
            <ScopeChoice
              {...form.field('scopes')}
              scopes={scopes}
              held={held}
              chosen={chosen}
              onChange={(next) => {
                setChosen(next)
                if (way !== fromQuery) setWay(ownChoice)
              }}
            />
          </div>
        </Section>
        <Section title={t`Where it reaches`}>
          <div className="flex flex-col gap-5">
            <RadioGroup
              name="kinds"
              label={t`Products`}
              value={some ? 'some' : 'all'}
              onChange={(value) => setSome(value === 'some')}
              options={[
                { value: 'all', label: t`Of every kind` },
                { value: 'some', label: t`Only of these kinds…` },
              ]}
            />
            {some && (
              <FieldGroup
                {...form.field('productKinds')}
                label={t`Kinds`}
                hideLabel
                className="ml-[1.625rem]"
              >
                <div className="grid grid-cols-2 gap-x-6 phone:grid-cols-3">
                  {kinds.map((kind) => (
                    <Checkbox
                      key={kind}
                      name="productKinds"
                      value={kind}
                      label={kindName(i18n, kind)}
                    />
                  ))}
                </div>
              </FieldGroup>
            )}
            {partner && (
              <Checkbox
                label={t`Also at your clients`}
                hint={t`Within what each client has granted, and only at those you look after.`}
                checked={clients}
                onChange={(event) => setClients(event.currentTarget.checked)}
              />
            )}
          </div>
        </Section>
        <Section title={t`Validity`}>
          <div className="max-w-[26rem]">
            <ValidityField
              name="validity"
              value={validity}
              onChange={setValidity}
              date={form.field('expiresAt')}
            />
          </div>
        </Section>
        <Section
          title={t`Networks`}
          description={t`A secret that leaks is worth nothing elsewhere.`}
        >
          <div className="max-w-[26rem]">
            <NetworksField {...form.field('allowedNetworks')} />
          </div>
        </Section>
        <div className="flex flex-wrap gap-3 pt-2">
          <Button type="submit" variant="primary">
            <Trans>Create token</Trans>
          </Button>
          <ButtonLink to="/o/$org/tokens" params={{ org: slug }}>
            <Trans>Cancel</Trans>
          </ButtonLink>
        </div>
      </form>
      {wanted && !made && (
        <CreateToken
          wanted={wanted}
          onClose={() => setWanted(undefined)}
          onCreated={(secret) => setMade({ name: wanted.name, secret })}
        />
      )}
      {made && (
        <TokenSecret
          {...made}
          onDone={() => void navigate({ to: '/o/$org/tokens', params: { org: slug } })}
        />
      )}
    </>
  )
}
