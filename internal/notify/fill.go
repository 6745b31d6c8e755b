package notify

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kontor/ent/handover"
	"kontor/ent/invitation"
	"kontor/ent/user"
	"kontor/ent/usertoken"
	"kontor/internal/account"
	"kontor/internal/authz"
	"kontor/internal/mail"
	"kontor/internal/secret"
	"kontor/internal/signin"
)

// fill gathers what a kind of mail says. It fails with errObsolete where the mail
// makes no sense any more.
func (w *Worker) fill(ctx context.Context, l *letter) (mail.Data, error) {
	kind := mail.Kind(l.Kind)
	switch {
	case kind == mail.KindInvitation:
		return w.invitation(ctx, l)
	case kind == mail.KindPartnerRequested:
		return w.partnerRequest(ctx, l)
	case kind == mail.KindContactNamed, kind == mail.KindContactAsked:
		return w.contact(ctx, l, kind)
	case l.user == nil:
		return nil, fmt.Errorf("mail %q has no recipient", l.Kind)
	case l.org != nil:
		return w.inOrganization(ctx, l, kind)
	}
	switch kind {
	case mail.KindConfirmEmail:
		if l.user.EmailVerifiedAt != nil {
			return nil, errObsolete
		}
		if l.user.PasswordHash == "" {
			return w.reset(ctx, l) // there is nothing to sign in with once confirmed
		}
		token, expires, err := account.MintLink(ctx, l.tx, l.user.ID, usertoken.PurposeConfirmEmail, l.now)
		return mail.ConfirmEmail{URL: w.links.confirmEmail(token), Expires: expires}, err
	case mail.KindResetPassword:
		return w.reset(ctx, l)
	case mail.KindEmailExists:
		return w.exists(), nil
	case mail.KindPasswordChanged:
		return mail.PasswordChanged{Origin: l.origin(), ResetURL: w.links.forgotPassword()}, nil
	case mail.KindEmailChangeConfirm:
		return w.changeEmail(ctx, l)
	case mail.KindEmailChangeNotice:
		return mail.EmailChangeNotice{Origin: l.origin(), NewEmail: l.event.Data["email_to"], AccountURL: w.links.profile()}, nil
	case mail.KindOrganizationDeleted:
		return mail.OrganizationDeleted{Organization: l.event.TargetName, Origin: l.origin(), OrganizationsURL: w.links.organizations()}, nil
	case mail.KindNewSignIn:
		return mail.NewSignIn{Origin: l.origin(), SessionsURL: w.links.sessions()}, nil
	}
	return nil, fmt.Errorf("there is no mail %q", l.Kind)
}

func (l *letter) origin() mail.Origin {
	return mail.Origin{At: l.event.At, IP: l.event.IP, Device: l.event.Data["user_agent"]}
}

func (w *Worker) exists() mail.Data {
	return mail.EmailExists{SignInURL: w.links.signIn(), ResetURL: w.links.forgotPassword()}
}

func (w *Worker) reset(ctx context.Context, l *letter) (mail.Data, error) {
	token, expires, err := account.MintLink(ctx, l.tx, l.user.ID, usertoken.PurposeResetPassword, l.now)
	return mail.ResetPassword{URL: w.links.resetPassword(token), Expires: expires}, err
}

// changeEmail writes to the address that a person wants to change to. Who has an
// account with it already is told so instead; the wish then ends by itself.
func (w *Worker) changeEmail(ctx context.Context, l *letter) (mail.Data, error) {
	// A wish that replaced this one meanwhile would get the link of this mail, and
	// the mailbox it goes to would confirm the address of the other.
	if err := w.db.Lock(ctx, "user_tokens", l.UserTokenID); err != nil {
		return nil, err
	}
	wish, err := l.tx.UserToken.Get(ctx, l.UserTokenID)
	if err != nil {
		return nil, gone(err, "change of address")
	}
	if !l.now.Before(wish.ExpiresAt) {
		return nil, errObsolete
	}
	holder, err := l.tx.User.Query().Where(user.Email(wish.Email)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up address: %w", err)
	}
	if len(holder) > 0 {
		l.address(holder[0])
		return w.exists(), nil
	}
	l.to.Email = wish.Email
	token, expires, err := account.MintLink(ctx, l.tx, l.user.ID, usertoken.PurposeChangeEmail, l.now)
	return mail.EmailChangeConfirm{URL: w.links.changeEmail(token), Expires: expires}, err
}

// invitation writes to whoever is invited, with a new token: that of an earlier
// mail is void (R15). A mail that was overtaken by a later one is not sent.
func (w *Worker) invitation(ctx context.Context, l *letter) (mail.Data, error) {
	inv, err := l.tx.Invitation.Query().Where(invitation.ID(l.InvitationID)).WithRole().WithInvitedBy().Only(ctx)
	if err != nil {
		return nil, gone(err, "invitation")
	}
	if inv.Status != invitation.StatusPending || !l.now.Before(inv.ExpiresAt) || l.event.At.Before(inv.SentAt) || inv.Edges.InvitedBy == nil {
		return nil, errObsolete
	}
	token := secret.NewToken(secret.Link)
	if err := l.tx.Invitation.UpdateOne(inv).SetTokenHash(secret.Hash(token)).Exec(ctx); err != nil {
		return nil, fmt.Errorf("mint invitation: %w", err)
	}
	handovers, err := l.tx.Handover.Query().Where(handover.InvitationID(inv.ID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("load handover: %w", err)
	}
	former := ""
	if len(handovers) > 0 {
		former = handovers[0].FormerName
	}
	l.to = mail.Recipient{Email: inv.Email, Name: strings.TrimSpace(inv.GivenName + " " + inv.FamilyName), Locale: inv.Locale}
	return mail.Invitation{
		Inviter: signin.Name(inv.Edges.InvitedBy), Organization: l.org.Name, Former: former, Role: roleOf(l.event.Data["role"]),
		URL: w.links.invitation(token), Expires: inv.ExpiresAt,
	}, nil
}

// inOrganization writes about what happened in an organization. Whoever was
// removed or suspended is told of it and of nothing else.
func (w *Worker) inOrganization(ctx context.Context, l *letter, kind mail.Kind) (mail.Data, error) {
	e, data := l.event, l.event.Data
	switch kind {
	case mail.KindMemberRemoved:
		return mail.MemberRemoved{Actor: e.ActorName, Organization: l.org.Name, At: e.At}, nil
	case mail.KindMemberSuspended:
		return mail.MemberSuspended{Actor: e.ActorName, Organization: l.org.Name, At: e.At}, nil
	}
	if err := l.inside(ctx); err != nil {
		return nil, err
	}
	switch kind {
	case mail.KindInvitationAccepted:
		address, err := l.actorAddress(ctx)
		return mail.InvitationAccepted{
			Person: e.TargetName, Email: address, Organization: l.org.Name,
			Role: roleOf(data["role"]), MembersURL: w.links.members(l.org.Slug),
		}, err
	case mail.KindInvitationDeclined:
		return mail.InvitationDeclined{InvitedEmail: e.TargetName, Organization: l.org.Name, MembersURL: w.links.members(l.org.Slug)}, nil
	case mail.KindRoleChanged:
		return mail.RoleChanged{
			Actor: e.ActorName, Organization: l.org.Name, Before: roleOf(data["role_from"]), After: roleOf(data["role_to"]),
			At: e.At, URL: w.links.organization(l.org.Slug),
		}, nil
	case mail.KindRoleUpdated:
		before, after := permissionsOf(data["permissions_from"]), permissionsOf(data["permissions_to"])
		return mail.RoleUpdated{
			Actor: e.ActorName, Organization: l.org.Name, Role: e.TargetName, Gained: without(after, before), Lost: without(before, after),
			At: e.At, URL: w.links.roles(l.org.Slug),
		}, nil
	case mail.KindMemberReactivated:
		return mail.MemberReactivated{
			Actor: e.ActorName, Organization: l.org.Name, Role: roleOf(data["role"]), At: e.At, URL: w.links.organization(l.org.Slug),
		}, nil
	case mail.KindMemberLeft:
		address, err := l.actorAddress(ctx)
		return mail.MemberLeft{
			Person: e.TargetName, Email: address, Organization: l.org.Name, At: e.At, MembersURL: w.links.members(l.org.Slug),
		}, err
	case mail.KindOrganizationChanged:
		return mail.OrganizationChanged{
			Actor: e.ActorName, Organization: l.org.Name, Changes: changesOf(e.Action, data), At: e.At, URL: w.links.details(l.org.Slug),
		}, nil
	case mail.KindWebhookPaused:
		return mail.WebhookPaused{
			Webhook: e.TargetName, Host: data["host"], Organization: l.org.Name, At: e.At, URL: w.links.webhook(l.org.Slug, e.TargetID),
		}, nil
	case mail.KindProductsLocked:
		lock, err := w.productLock(ctx, l)
		return mail.ProductsLocked{ProductLock: lock}, err
	case mail.KindProductsUnlocked:
		lock, err := w.productLock(ctx, l)
		return mail.ProductsUnlocked{ProductLock: lock}, err
	case mail.KindProductsProviderLocked:
		lock, err := w.productLock(ctx, l)
		return mail.ProductsProviderLocked{ProductLock: lock}, err
	case mail.KindProductsProviderUnlocked:
		lock, err := w.productLock(ctx, l)
		return mail.ProductsProviderUnlocked{ProductLock: lock}, err
	case mail.KindTokenCreated, mail.KindTokenIdle, mail.KindTokenDisabled, mail.KindTokenRevoked, mail.KindTokenLeaked:
		return w.token(ctx, l, kind)
	case mail.KindOrganizationBlocked, mail.KindOrganizationUnblocked, mail.KindSupportGranted:
		return w.fromStaff(ctx, l, kind)
	case mail.KindPartnerInvited, mail.KindPartnerLinked, mail.KindPartnerRefused, mail.KindPartnerChanged, mail.KindPartnerEnded, mail.KindPartnerReview:
		return w.partnerLink(ctx, l, kind)
	}
	return w.succession(ctx, l, kind)
}

// actorAddress is the address of the person who acted; empty once they are gone.
func (l *letter) actorAddress(ctx context.Context) (string, error) {
	rows, err := l.tx.User.Query().Where(user.ID(l.event.ActorID)).All(ctx)
	if err != nil {
		return "", fmt.Errorf("load actor: %w", err)
	}
	if len(rows) == 0 {
		return "", nil
	}
	return rows[0].Email, nil
}

// roleOf reads a role as events name it: by the key of a built-in one, or by the
// name of a custom one.
func roleOf(label string) mail.Role {
	if slices.Contains(authz.RoleKeys(), authz.RoleKey(label)) {
		return mail.Role{Key: label}
	}
	return mail.Role{Name: label}
}

// permissionsOf reads a set of permissions as events list it.
func permissionsOf(list string) []mail.Permission {
	var ps []mail.Permission
	for _, name := range strings.Fields(list) {
		ps = append(ps, mail.Permission(name))
	}
	return ps
}

// without returns what of a list does not stand in another.
func without(list, other []mail.Permission) []mail.Permission {
	return slices.DeleteFunc(slices.Clone(list), func(p mail.Permission) bool { return slices.Contains(other, p) })
}

// changesOf reads what an event says was changed about an organization.
func changesOf(action string, data map[string]string) []mail.Change {
	var list []mail.Change
	for _, field := range []string{"name", "kind", "time_zone", "locale", "website", "phone", "vat_number", "hue"} {
		from, to := data[field+"_from"], data[field+"_to"]
		if from != to {
			list = append(list, mail.Change{Field: field, Before: from, After: to})
		}
	}
	switch text := data["address"]; {
	case action == "address.updated":
		list = append(list, mail.Change{Field: "address", Before: data["address_from"], After: data["address_to"]})
	case text == "":
	case action == "address.deleted":
		list = append(list, mail.Change{Field: "address", Before: text})
	default:
		list = append(list, mail.Change{Field: "address", After: text})
	}
	return list
}
