package partner

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/partnerassignment"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// maxAssigned is how many people are assigned to a client at most.
const maxAssigned = 100

// Assign says which of the partner's people look after a client without seeing
// every client (R122), and replaces the earlier ones. It holds from their next
// request on. Only the partner's log tells of it.
//
// The viewer needs client:assign in the partner. Fails with not_found, forbidden,
// ErrClosed for a link that is not in force, and invalid on "membershipIds".
func (p *Partners) Assign(ctx context.Context, linkID string, membershipIDs []string) (l *ent.PartnerLink, err error) {
	membershipIDs = slices.Compact(slices.Sorted(slices.Values(membershipIDs)))
	if len(membershipIDs) > maxAssigned {
		return nil, fault.Invalid("membershipIds", "too_many", "Assign at most 100 people to a client.")
	}
	err = p.onLink(ctx, linkID, func(ctx context.Context, tx *ent.Client, link *ent.PartnerLink) error {
		if err := viewer.Require(ctx, authz.ClientAssign, link.PartnerOrgID); err != nil {
			return err
		}
		if p.State(link) != "active" {
			return ErrClosed
		}
		names, err := assignable(ctx, tx, link.PartnerOrgID, membershipIDs)
		if err != nil {
			return err
		}
		if _, err := tx.PartnerAssignment.Delete().Where(partnerassignment.LinkID(link.ID)).Exec(ctx); err != nil {
			return fmt.Errorf("assign client: %w", err)
		}
		now := p.clock.Now()
		rows := make([]*ent.PartnerAssignmentCreate, len(membershipIDs))
		for i, id := range membershipIDs {
			rows[i] = tx.PartnerAssignment.Create().SetOrgID(link.PartnerOrgID).SetLinkID(link.ID).SetMembershipID(id).
				SetCreatedAt(now).SetUpdatedAt(now)
		}
		if err := tx.PartnerAssignment.CreateBulk(rows...).Exec(ctx); err != nil {
			return fmt.Errorf("assign client: %w", err)
		}
		l = link
		return p.record(ctx, tx, link, note{
			action: "partner.assigned", data: map[string]string{"people": strings.Join(names, ", ")}, partnerOnly: true,
		})
	})
	return l, err
}

// assignable returns the names of members of the partner who may see clients.
func assignable(ctx context.Context, tx *ent.Client, orgID string, ids []string) ([]string, error) {
	rows, err := tx.Membership.Query().Where(membership.OrgID(orgID), membership.IDIn(ids...)).
		WithRole().WithUser().Order(ent.Asc(membership.FieldID)).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "member")
	}
	if len(rows) != len(ids) {
		return nil, fault.NotFound("member")
	}
	names := make([]string, len(rows))
	for i, m := range rows {
		if !access.Permissions(m, m.Edges.Role).Has(authz.ClientRead) {
			return nil, fault.Invalid("membershipIds", "cannot_see_clients", "The role of "+signin.Name(m.Edges.User)+" sees no clients. Give another role first.")
		}
		names[i] = signin.Name(m.Edges.User)
	}
	return names, nil
}

// Assignees returns the partner's people who are assigned to links, by the id of
// the link; none to whoever does not see every client of the partner, or not its
// members.
func (p *Partners) Assignees(ctx context.Context, linkIDs []string) (map[string][]*ent.Membership, error) {
	rows, err := p.db.Client.PartnerAssignment.Query().Where(partnerassignment.LinkIDIn(linkIDs...)).
		WithMembership().Order(ent.Asc(partnerassignment.FieldMembershipID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find assignees: %w", err)
	}
	list := map[string][]*ent.Membership{}
	for _, a := range rows {
		if a.Edges.Membership != nil {
			list[a.LinkID] = append(list[a.LinkID], a.Edges.Membership)
		}
	}
	return list, nil
}

// SeesAssignees tells whether the viewer may know who of the partner is assigned
// to a client: its own people who see every client.
func SeesAssignees(ctx context.Context, l *ent.PartnerLink) bool {
	return viewer.Can(ctx, authz.ClientReadAll, l.PartnerOrgID)
}
