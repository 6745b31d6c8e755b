package partner

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerlinkproduct"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/viewer"
)

// Grant is what a client lets a partner reach, and how long.
type Grant struct {
	Level authz.Level
	// Products are those of limited access, 1 to 500; none for full access (R111).
	Products []ProductRights
	// ReviewAt is when the client is reminded of it, EndsAt when it ends by
	// itself; nil for never.
	ReviewAt, EndsAt *time.Time
}

// ProductRights are a partner's rights on one product: a non-empty subset of
// technical and statistic, and of what the product's kind supports (R27).
type ProductRights struct {
	ProductID string
	Rights    []string
}

// farthest is how far ahead a link may end or be reviewed.
const farthest = 10 * 366 * 24 * time.Hour

func (g Grant) check(now time.Time) error {
	switch {
	case g.Level != authz.Limited && g.Level != authz.Full:
		return fault.Invalid("level", "level", "Choose limited or full access.")
	case g.Level == authz.Full && len(g.Products) > 0:
		return fault.Invalid("products", "products", "Full access has no list of products.")
	case g.Level == authz.Limited && (len(g.Products) == 0 || len(g.Products) > maxProducts):
		return fault.Invalid("products", "products", "Choose between 1 and 500 products.")
	}
	for field, at := range map[string]*time.Time{"reviewAt": g.ReviewAt, "endsAt": g.EndsAt} {
		if at != nil && (!at.After(now) || at.Sub(now) > farthest) {
			return fault.Invalid(field, "date", "Choose a day to come, within ten years.")
		}
	}
	seen := map[string]bool{}
	for i, one := range g.Products {
		if seen[one.ProductID] {
			return fault.Invalid("products."+strconv.Itoa(i), "duplicate", "Name each product once.")
		}
		seen[one.ProductID] = true
		if !validRights(one.Rights) {
			return fault.Invalid("products."+strconv.Itoa(i)+".rights", "rights", "Give the right technical, statistic, or both.")
		}
	}
	return nil
}

func validRights(rights []string) bool {
	for i, r := range rights {
		if r != authz.RightTechnical && r != authz.RightStatistic || slices.Contains(rights[:i], r) {
			return false
		}
	}
	return len(rights) > 0
}

// mayGrant refuses unless the viewer may give a partner this level in the
// client: partner:manage, partner:grant_full for full access (R121), and all that
// the level gives. Nobody holds them through a link (R123).
func mayGrant(ctx context.Context, l authz.Level, clientID string) error {
	if err := viewer.Require(ctx, authz.PartnerManage, clientID); err != nil {
		return err
	}
	if l == authz.Full {
		if err := viewer.Require(ctx, authz.PartnerGrantFull, clientID); err != nil {
			return err
		}
	}
	place, _ := viewer.From(ctx).In(clientID)
	if more := authz.OfPartner(l).Without(place.Permissions).List(); len(more) > 0 {
		return fault.Forbidden(string(more[0]), "A partner gets no more than you may do yourself. Ask a legal representative or an administrator.")
	}
	return nil
}

// products returns the named products of the client by id, which the viewer
// sees, and whose kinds support the rights; and these the viewer has themselves.
func (g Grant) products(ctx context.Context, tx *ent.Client, clientID string) (map[string]*ent.Product, error) {
	ids := make([]string, len(g.Products))
	for i, one := range g.Products {
		ids[i] = one.ProductID
	}
	rows, err := tx.Product.Query().Where(product.OrgID(clientID), product.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "product")
	}
	found := make(map[string]*ent.Product, len(rows))
	for _, row := range rows {
		found[row.ID] = row
	}
	held, err := heldRights(ctx, tx, clientID, ids)
	if err != nil {
		return nil, err
	}
	for i, one := range g.Products {
		row := found[one.ProductID]
		if row == nil {
			return nil, fault.NotFound("product")
		}
		for _, r := range one.Rights {
			if !slices.Contains(authz.ProductRights(string(row.Kind)), r) {
				return nil, fault.Invalid("products."+strconv.Itoa(i)+".rights", "rights", "This kind of product does not have the right "+r+".")
			}
			if held != nil && !slices.Contains(held[row.ID], r) {
				return nil, org.ErrRightNotHeld.At("products." + strconv.Itoa(i) + ".rights")
			}
		}
	}
	return found, nil
}

// heldRights returns the viewer's own rights on products; nil where they have all.
func heldRights(ctx context.Context, tx *ent.Client, clientID string, ids []string) (map[string][]string, error) {
	if viewer.Can(ctx, authz.ProductReadAll, clientID) {
		return nil, nil
	}
	own, err := access.GrantsOn(ctx, tx, viewer.From(ctx).Limited(), ids)
	held := map[string][]string{}
	for _, g := range own {
		held[g.ProductID] = append(held[g.ProductID], g.Rights...)
	}
	return held, err
}

// put makes the products of a link those of the grant.
func (g Grant) put(ctx context.Context, tx *ent.Client, l *ent.PartnerLink, clientID string, now time.Time) error {
	if _, err := tx.PartnerLinkProduct.Delete().Where(partnerlinkproduct.LinkID(l.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("replace products of a link: %w", err)
	}
	if len(g.Products) == 0 {
		return nil
	}
	rows := make([]*ent.PartnerLinkProductCreate, len(g.Products))
	for i, one := range g.Products {
		rows[i] = tx.PartnerLinkProduct.Create().SetOrgID(clientID).SetLinkID(l.ID).SetProductID(one.ProductID).
			SetRights(slices.Sorted(slices.Values(one.Rights))).SetCreatedAt(now).SetUpdatedAt(now)
	}
	if err := tx.PartnerLinkProduct.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("put products of a link: %w", err)
	}
	return nil
}

// data says in the log what was granted.
func (g Grant) data() map[string]string {
	data := map[string]string{"level": string(g.Level)}
	if g.Level == authz.Limited {
		data["products"] = strconv.Itoa(len(g.Products))
	}
	if g.ReviewAt != nil {
		data["review_at"] = g.ReviewAt.UTC().Format(time.RFC3339)
	}
	if g.EndsAt != nil {
		data["ends_at"] = g.EndsAt.UTC().Format(time.RFC3339)
	}
	return data
}

// utc is the instant in the form in which it is stored.
func utc(at *time.Time) *time.Time {
	if at == nil {
		return nil
	}
	u := at.UTC().Truncate(time.Microsecond)
	return &u
}

// Change replaces what a link grants, from the partner's next request on, and
// mails the partner's representatives. Limited access may become full, and full
// limited; a review date that has been mailed counts anew.
//
// The viewer needs partner:manage in the client, partner:grant_full where the access
// is full afterwards (R121), and what the partner gets. Fails with not_found, forbidden, ErrClosed,
// and invalid on "level", "products", "reviewAt" and "endsAt".
func (p *Partners) Change(ctx context.Context, linkID string, g Grant) (l *ent.PartnerLink, err error) {
	if err := g.check(p.clock.Now()); err != nil {
		return nil, err
	}
	err = p.onLink(ctx, linkID, func(ctx context.Context, tx *ent.Client, before *ent.PartnerLink) error {
		if before.ClientOrgID == nil { // a request of the viewer's own partner
			return viewer.Require(ctx, authz.PartnerManage, "")
		}
		clientID := *before.ClientOrgID
		if err := mayGrant(ctx, g.Level, clientID); err != nil {
			return err
		}
		if !p.changeable(before) {
			return ErrClosed
		}
		if _, err := g.products(ctx, tx, clientID); err != nil {
			return err
		}
		now := p.clock.Now()
		up := tx.PartnerLink.UpdateOne(before).SetLevel(partnerlink.Level(g.Level)).SetUpdatedAt(now)
		if g.ReviewAt == nil {
			up.ClearReviewAt()
		}
		if g.EndsAt == nil {
			up.ClearEndsAt()
		}
		up.SetNillableReviewAt(utc(g.ReviewAt)).SetNillableEndsAt(utc(g.EndsAt))
		if before.ReviewAt == nil || g.ReviewAt == nil || !before.ReviewAt.Equal(*utc(g.ReviewAt)) {
			up.ClearReviewMailedAt()
		}
		if g.Level == authz.Limited {
			up.SetPayer(partnerlink.PayerClient) // only who has full access can pay (R114)
		}
		if l, err = up.Save(ctx); err != nil {
			return access.Missing(err, "link")
		}
		if err := g.put(ctx, tx, l, clientID, now); err != nil {
			return err
		}
		data := g.data()
		data["level_from"], data["level_to"] = string(before.Level), string(l.Level)
		note := note{action: "partner.changed", data: data}
		if l.Status == partnerlink.StatusActive {
			note.partnerMail = "partner_changed"
		}
		return p.record(ctx, tx, l, note)
	})
	return l, err
}
