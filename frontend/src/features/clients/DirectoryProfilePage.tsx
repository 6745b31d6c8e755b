import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { SaveActions } from '../../app/SaveActions'
import { type Locale, languages, locales } from '../../i18n/locale'
import { useCommand } from '../../relay/command'
import { Checkbox, Select, Switch } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { FieldGroup } from '../../ui/Field'
import { FormError, FormLayout, useForm } from '../../ui/form'
import { PageHeader } from '../../ui/Page'
import { TextArea, TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { countries } from '../organization/countries'
import { PartnerFace } from '../partners/PartnerFace'
import { ProfileView } from '../partners/ProfileView'
import { skillName } from '../partners/words'
import type { DirectoryProfilePage_organization$key } from './__generated__/DirectoryProfilePage_organization.graphql'
import type { DirectoryProfilePageMutation } from './__generated__/DirectoryProfilePageMutation.graphql'

const maxHeadline = 140
const maxDescription = 2000

const none = {
  headline: '',
  description: '',
  website: '',
  city: '',
  country: '',
  skills: [] as readonly string[],
  languages: [] as readonly Locale[],
  listed: false,
}

/** What a partner says of itself in the directory, and how it looks there. */
export function DirectoryProfilePage(props: {
  organization: DirectoryProfilePage_organization$key
  skills: readonly string[]
}) {
  const { t, i18n } = useLingui()
  const organization = useFragment(
    graphql`
      fragment DirectoryProfilePage_organization on Organization {
        id
        slug
        name
        hue
        logoUrl
        isPartner
        viewerCanUpdateProfile
        partner {
          profile {
            headline
            description
            website
            city
            country
            skills
            languages
            listed
          }
        }
      }
    `,
    props.organization,
  )
  const [save] = useCommand<DirectoryProfilePageMutation>(graphql`
    mutation DirectoryProfilePageMutation($input: UpdatePartnerProfileInput!) {
      updatePartnerProfile(input: $input) {
        profile {
          id
          headline
          description
          website
          city
          country
          skills
          languages
          listed
        }
      }
    }
  `)
  const stored = organization.partner?.profile ?? none
  const [draft, setDraft] = useState(stored)
  const [saved, setSaved] = useState(false)
  const { name, hue, logoUrl, slug } = organization
  const form = useForm({
    names: ['headline', 'description', 'website', 'city', 'country', 'skills', 'languages'],
    check: ({ headline, description, website }) => ({
      headline:
        headline.length > maxHeadline ? t`Write at most ${maxHeadline} characters.` : undefined,
      description:
        description.length > maxDescription
          ? t`Write at most ${maxDescription} characters.`
          : undefined,
      website:
        website && !/^https?:\/\/\S+\.\S+$/.test(website.trim())
          ? t`Give a full web address, such as https://example.com.`
          : undefined,
    }),
    send: async () => {
      setSaved(false)
      await save(
        { input: { organizationId: organization.id, ...read(form.ref.current) } },
        {
          // The first save makes the profile: the partner has none to update until then.
          updater: (store) => {
            const made = store.getRootField('updatePartnerProfile').getLinkedRecord('profile')
            store.get(organization.id)?.getLinkedRecord('partner')?.setLinkedRecord(made, 'profile')
          },
        },
      )
      setSaved(true)
      toast(t`Profile saved`)
    },
  })

  function read(element: HTMLFormElement | null): typeof none {
    const data = new FormData(element ?? undefined)
    const text = (field: string) => String(data.get(field) ?? '').trim()
    return {
      headline: text('headline'),
      description: text('description'),
      website: text('website'),
      city: text('city'),
      country: text('country'),
      skills: data.getAll('skills').map(String),
      languages: data.getAll('languages') as Locale[],
      listed: data.has('listed'),
    }
  }
  function show(event: FormEvent<HTMLFormElement>) {
    form.props.onChange()
    setDraft(read(event.currentTarget))
  }

  if (!organization.viewerCanUpdateProfile) {
    return (
      <>
        <PageHeader title={t`Profile in the directory`} />
        <Empty
          cause="not-allowed"
          title={
            organization.isPartner
              ? t`Your role does not change the profile of ${name}`
              : t`${name} is not a partner`
          }
        >
          <Trans>Administrators and legal representatives of partners do.</Trans>
        </Empty>
      </>
    )
  }

  return (
    <>
      <PageHeader
        title={t`Profile in the directory`}
        description={t`What others read about ${name} when they look for a partner.`}
        actions={
          stored.listed && (
            <Link to="/partners/$slug" params={{ slug }}>
              <Trans>See it in the directory</Trans>
            </Link>
          )
        }
      />
      <div className="grid gap-x-12 gap-y-10 pt-2 desk:grid-cols-2">
        <form {...form.props} onChange={show}>
          <FormLayout
            actions={
              <SaveActions form={form} saved={saved}>
                <Trans>Save profile</Trans>
              </SaveActions>
            }
          >
            <FormError form={form} />
            <Switch
              name="listed"
              defaultChecked={stored.listed}
              label={t`Show it in the directory`}
              hint={t`Otherwise only you see it, and nobody can invite you.`}
            />
            <TextField
              {...form.field('headline')}
              label={t`In one line`}
              hint={t`At most ${maxHeadline} characters.`}
              defaultValue={stored.headline}
            />
            <TextArea
              {...form.field('description')}
              label={t`About you`}
              rows={8}
              defaultValue={stored.description}
            />
            <FieldGroup {...form.field('skills')} label={t`Skills`}>
              <div className="grid phone:grid-cols-2">
                {props.skills.map((skill) => (
                  <Checkbox
                    key={skill}
                    name="skills"
                    value={skill}
                    defaultChecked={stored.skills.includes(skill)}
                    label={skillName(i18n, skill)}
                  />
                ))}
              </div>
            </FieldGroup>
            <FieldGroup {...form.field('languages')} label={t`Languages you work in`}>
              <div className="flex flex-wrap gap-x-6">
                {locales.map((locale) => (
                  <Checkbox
                    key={locale}
                    name="languages"
                    value={locale}
                    defaultChecked={stored.languages.includes(locale)}
                    label={languages[locale]}
                  />
                ))}
              </div>
            </FieldGroup>
            <TextField
              {...form.field('website')}
              type="url"
              label={t`Website`}
              hint={t`A full address: https://example.com`}
              defaultValue={stored.website}
              autoComplete="url"
              spellCheck={false}
            />
            <div className="grid gap-5 phone:grid-cols-2">
              <TextField
                {...form.field('city')}
                label={t`City`}
                defaultValue={stored.city}
                autoComplete="address-level2"
              />
              <Select
                {...form.field('country')}
                label={t`Country`}
                defaultValue={stored.country}
                options={[{ value: '', label: '—' }, ...countries(i18n.locale)]}
              />
            </div>
          </FormLayout>
        </form>
        <section aria-labelledby="preview" className="min-w-0">
          <h2 id="preview" className="pb-3 font-semibold text-lead">
            <Trans>Preview</Trans>
          </h2>
          <div className="flex flex-col gap-3 border-rule border-y bg-sheet p-5 desk:sticky desk:top-20">
            <p className="text-small text-soft">
              <Trans>In the list</Trans>
            </p>
            <PartnerFace
              partner={{ name, hue, logoUrl, ...draft }}
              title={<p className="wrap-anywhere font-semibold">{name}</p>}
            />
            <p className="border-rule border-t pt-4 text-small text-soft">
              <Trans>On its own page</Trans>
            </p>
            <ProfileView profile={draft} />
          </div>
        </section>
      </div>
    </>
  )
}
