package provision

import (
	"context"
	"fmt"
	"strings"
	"time"

	"kontor/ent"
	"kontor/ent/catalogitem"
	"kontor/ent/organization"
	entproduct "kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/id"
	"kontor/internal/product"
)

// Errors of commands on products.
var (
	ErrProductName = fault.Invalid("name", "name", "Give a name of 1 to 255 characters, on one line.")
	ErrReference   = fault.Invalid("reference", "reference", "Give a reference of 1 to 64 characters, on one line.")
	ErrHolder      = fault.Invalid("holderName", "name", "Give a name of at most 255 characters, on one line.")
	ErrPlan        = fault.Invalid("plan", "plan", "The catalogue has no plan of this key for this kind of product.")
	ErrPrice       = fault.Invalid("priceMinor", "price", "A price is 0 or more, in minor units of its currency.")
	ErrCurrency    = fault.Invalid("currency", "currency", "Give the currency by its three capital letters, such as EUR.")
	ErrPeriod      = fault.Invalid("periodMonths", "period", "A period has 1 to 120 months.")
	ErrExpiry      = fault.Invalid("expiresAt", "instant", "Give an instant before the year 9000, or leave it out.")
	ErrUntil       = fault.Invalid("until", "in_the_past", "A product is paid until an instant that is still to come, before the year 9000.")
	ErrWhy         = fault.Invalid("reason", "too_long", "Give a reason of at most 255 characters, on one line.")
	ErrTaken       = fault.Conflict("reference_taken", "Another product has this reference. References are unique in the installation.").At("reference")
	ErrTerminated  = fault.Conflict("terminated", "This product is terminated. Create another one.")
)

// NewProduct is what Create makes a product of. Key is the command's own key (R100).
type NewProduct struct {
	Key string
	// Organization is an id, or the provider's reference of the customer.
	Organization    string
	Kind            entproduct.Kind
	Name, Reference string
	// Plan is a key of the catalogue; empty for none.
	Plan       string
	Pending    bool
	HolderName string
	ExpiresAt  *time.Time
	AutoRenew  bool
	// PriceMinor is in minor units of Currency; 0 takes the plan's.
	PriceMinor   int64
	Currency     string
	PeriodMonths int
}

// Create creates a product in a customer's organization. replayed says that the
// key was used before, and that nothing was done now (R100).
//
// For service tokens with the scope products:provision. Fails with invalid on the
// field at fault, not_found for the organization, ErrTaken, ErrKeyReused,
// forbidden.
func (p *Provision) Create(ctx context.Context, n NewProduct) (made *Product, replayed bool, err error) {
	asked := n
	if err := n.check(); err != nil {
		return nil, false, err
	}
	return p.do(ctx, ScopeProvision, n.Key, "provisionProduct", asked, func(ctx context.Context, tx *ent.Client) (*ent.Product, error) {
		sys := system(ctx)
		o, err := customer(sys, tx, n.Organization)
		if err != nil {
			return nil, err
		}
		// Whoever deletes the organization waits, and commands in it follow each other.
		if err := p.db.Lock(ctx, organization.Table, o.ID); err != nil {
			return nil, err
		}
		// It may have been deleted while the lock was waited for.
		if o, err = customer(sys, tx, o.ID); err != nil {
			return nil, err
		}
		item, err := n.plan(sys, tx)
		if err != nil {
			return nil, err
		}
		now, status := p.clock.Now(), entproduct.StatusActive
		if n.Pending {
			status = entproduct.StatusPending
		}
		row, err := tx.Product.Create().
			SetOrgID(o.ID).SetKind(n.Kind).SetName(n.Name).SetReference(n.Reference).
			SetNameKey(product.NameKey(n.Name)).SetSearchKey(product.SearchKey(n.Name, n.Reference, "")).
			SetStatus(status).SetNillableCatalogItemID(item).SetHolderName(n.HolderName).
			SetStartedAt(now).SetNillableExpiresAt(n.ExpiresAt).SetExpiresSort(product.ExpiresSort(n.ExpiresAt)).
			SetAutoRenew(n.AutoRenew).SetPriceMinor(n.PriceMinor).SetCurrency(n.Currency).SetPeriodMonths(n.PeriodMonths).
			SetCreatedAt(now).SetUpdatedAt(now).Save(sys)
		if ent.IsConstraintError(err) {
			return nil, ErrTaken.Because(err)
		}
		if err != nil {
			return nil, fmt.Errorf("create product: %w", err)
		}
		return row, p.record(ctx, tx, "product.created", row, map[string]string{"kind": string(row.Kind), "reference": row.Reference})
	})
}

func (n *NewProduct) check() (err error) {
	if n.Name, err = line(n.Name, 1, 255, ErrProductName); err != nil {
		return err
	}
	if n.Reference, err = line(n.Reference, 1, 64, ErrReference); err != nil {
		return err
	}
	if n.HolderName, err = line(n.HolderName, 0, 255, ErrHolder); err != nil {
		return err
	}
	switch {
	case n.PriceMinor < 0:
		return ErrPrice
	case len(n.Currency) != 3 || strings.Trim(n.Currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "":
		return ErrCurrency
	case n.PeriodMonths < 1 || n.PeriodMonths > 120:
		return ErrPeriod
	case n.ExpiresAt != nil && !storable(*n.ExpiresAt):
		return ErrExpiry
	}
	return nil
}

// storable tells whether an instant sorts before what has no term, and can be kept
// by both databases.
func storable(t time.Time) bool { return t.Year() >= 1970 && t.Year() < 9000 }

// customer finds an organization by its id, or by the provider's reference.
func customer(ctx context.Context, tx *ent.Client, name string) (*ent.Organization, error) {
	if !keepable(name) {
		return nil, fault.NotFound("organization")
	}
	which := organization.ExternalRef(name)
	if prefix, ok := id.Prefix(name); ok && prefix == id.Organization {
		which = organization.Or(organization.ID(name), which)
	}
	o, err := tx.Organization.Query().Where(which, organization.DeletedAtIsNil()).First(ctx)
	return o, access.Missing(err, "organization")
}

// plan returns the id of the plan, and takes over its price where none is given.
func (n *NewProduct) plan(ctx context.Context, tx *ent.Client) (*string, error) {
	if n.Plan == "" {
		return nil, nil
	}
	if !keepable(n.Plan) {
		return nil, ErrPlan
	}
	item, err := tx.CatalogItem.Query().Where(catalogitem.Code(n.Plan)).Only(ctx)
	if ent.IsNotFound(err) || err == nil && string(item.Kind) != string(n.Kind) {
		return nil, ErrPlan
	}
	if err != nil {
		return nil, fmt.Errorf("find plan: %w", err)
	}
	if n.PriceMinor == 0 {
		n.PriceMinor, n.Currency, n.PeriodMonths = item.PriceMinor, item.Currency, item.PeriodMonths
	}
	return &item.ID, nil
}

// Renew pays a product until another instant, later than now.
//
// For service tokens with the scope products:provision; replayed as in Create.
// Fails with ErrUntil, ErrTerminated, ErrKeyReused, not_found, forbidden.
func (p *Provision) Renew(ctx context.Context, key, reference string, until time.Time) (changed *Product, replayed bool, err error) {
	input := []any{reference, until.UTC()}
	return p.do(ctx, ScopeProvision, key, "renewProduct", input, func(ctx context.Context, tx *ent.Client) (*ent.Product, error) {
		row, err := p.alive(ctx, tx, reference)
		if err != nil {
			return nil, err
		}
		until := until.UTC().Truncate(time.Microsecond)
		if !until.After(p.clock.Now()) || !storable(until) {
			return nil, ErrUntil
		}
		data := map[string]string{"expires_to": until.Format(time.RFC3339)}
		if row.ExpiresAt != nil {
			data["expires_from"] = row.ExpiresAt.UTC().Format(time.RFC3339)
		}
		row, err = row.Update().SetExpiresAt(until).SetExpiresSort(product.ExpiresSort(&until)).SetUpdatedAt(p.clock.Now()).Save(system(ctx))
		if err != nil {
			return nil, fmt.Errorf("renew product: %w", err)
		}
		return row, p.record(ctx, tx, "product.renewed", row, data)
	})
}

// Suspend switches a product off for the time being. One that is off stays so.
//
// For service tokens with the scope products:suspend; replayed as in Create. Fails
// with ErrWhy, ErrTerminated, ErrKeyReused, not_found, forbidden.
func (p *Provision) Suspend(ctx context.Context, key, reference, why string) (changed *Product, replayed bool, err error) {
	return p.turn(ctx, ScopeSuspend, key, "suspendProduct", reference, why, entproduct.StatusSuspended, "product.suspended")
}

// Resume switches a suspended or pending product on. One that is on stays so.
//
// For service tokens with the scope products:suspend; replayed as in Create. Fails
// with ErrTerminated, ErrKeyReused, not_found, forbidden.
func (p *Provision) Resume(ctx context.Context, key, reference string) (changed *Product, replayed bool, err error) {
	return p.turn(ctx, ScopeSuspend, key, "resumeProduct", reference, "", entproduct.StatusActive, "product.resumed")
}

// Terminate ends a product for good. One that has ended stays so.
//
// For service tokens with the scope products:provision; replayed as in Create.
// Fails with ErrWhy, ErrKeyReused, not_found, forbidden.
func (p *Provision) Terminate(ctx context.Context, key, reference, why string) (changed *Product, replayed bool, err error) {
	return p.turn(ctx, ScopeProvision, key, "terminateProduct", reference, why, entproduct.StatusTerminated, "product.terminated")
}

// turn gives a product another status, with a line in its organization's log.
func (p *Provision) turn(ctx context.Context, scope, key, command, reference, why string, to entproduct.Status, action string) (*Product, bool, error) {
	input := []string{reference, why}
	why, err := line(why, 0, 255, ErrWhy)
	if err != nil {
		return nil, false, err
	}
	return p.do(ctx, scope, key, command, input, func(ctx context.Context, tx *ent.Client) (*ent.Product, error) {
		find := p.alive
		if to == entproduct.StatusTerminated {
			find = p.locked
		}
		row, err := find(ctx, tx, reference)
		if err != nil || row.Status == to {
			return row, err
		}
		data := map[string]string{"status_from": string(row.Status)}
		if why != "" {
			data["reason"] = why
		}
		if row, err = row.Update().SetStatus(to).SetUpdatedAt(p.clock.Now()).Save(system(ctx)); err != nil {
			return nil, fmt.Errorf("%s: %w", command, err)
		}
		return row, p.record(ctx, tx, action, row, data)
	})
}

// do runs a keyed command on one product, for services with the scope.
func (p *Provision) do(ctx context.Context, scope, key, command string, input any, f func(context.Context, *ent.Client) (*ent.Product, error)) (result *Product, replayed bool, err error) {
	v, err := require(ctx, scope)
	if err != nil {
		return nil, false, err
	}
	target, replayed, err := p.once(ctx, v.TokenID, key, command, input, func(ctx context.Context, tx *ent.Client) (string, error) {
		row, err := f(ctx, tx)
		if err != nil {
			return "", err
		}
		result = seen(row)
		return row.ID, nil
	})
	if err != nil || !replayed {
		return result, replayed, err
	}
	row, err := p.db.Client.Product.Get(system(ctx), target)
	if err != nil {
		return nil, false, access.Missing(err, "product")
	}
	return seen(row), true, nil
}

// locked returns a product that nobody else changes until the transaction ends.
func (p *Provision) locked(ctx context.Context, tx *ent.Client, reference string) (*ent.Product, error) {
	row, err := byReference(system(ctx), tx, reference)
	if err != nil {
		return nil, err
	}
	if err := p.db.Lock(ctx, entproduct.Table, row.ID); err != nil {
		return nil, err
	}
	row, err = tx.Product.Get(system(ctx), row.ID)
	return row, access.Missing(err, "product")
}

// alive is locked for a product that has not ended.
func (p *Provision) alive(ctx context.Context, tx *ent.Client, reference string) (*ent.Product, error) {
	row, err := p.locked(ctx, tx, reference)
	if err == nil && row.Status == entproduct.StatusTerminated {
		return nil, ErrTerminated
	}
	return row, err
}

// record adds a line to the log of the product's organization: the service did it.
// That a product goes on or off, or is locked, is told to those who see every product.
func (p *Provision) record(ctx context.Context, tx *ent.Client, action string, row *ent.Product, data map[string]string, mails ...event.Mail) error {
	var told []string
	if action != "product.created" && action != "product.renewed" {
		var err error
		if told, err = access.Holders(ctx, tx, row.OrgID, authz.ProductReadAll); err != nil {
			return err
		}
	}
	return p.events.Record(ctx, tx, event.Event{Action: action, OrgID: row.OrgID, TargetID: row.ID, TargetName: row.Name, Data: data, Mails: mails, Notices: event.NoticesTo(told, false)})
}
