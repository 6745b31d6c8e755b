// Package id makes the ids of rows: a prefix that tells the type, and a UUIDv7
// in Crockford's base32: `org_06bq3c8v1xv3k9p4m2nt7rdy0g`. Ids sort by the time
// they were made, are never used twice and say nothing else.
package id

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"

	"github.com/google/uuid"
)

// The prefixes, one for each type that has ids of its own.
const (
	Organization   = "org"
	User           = "usr"
	Role           = "rol"
	Membership     = "mbr"
	Invitation     = "inv"
	Session        = "ses"
	Event          = "evt"
	Address        = "adr"
	Product        = "prd"
	Tag            = "tag"
	CatalogItem    = "cat"
	ProductGrant   = "grt"
	AppPassword    = "apw"
	ApiToken       = "tok"
	PartnerLink    = "plk"
	QuoteRequest   = "qrq"
	MailboxMessage = "mal"
	SavedView      = "viw"
	UserToken      = "utk"

	PartnerLinkProduct = "plp"
	PartnerAssignment  = "pas"
	PartnerProfile     = "ppr"
	WebhookEndpoint    = "whk"
	WebhookDelivery    = "whd"
	ServiceToken       = "svt"
	ProductUsage       = "usg"

	Team            = "tem"
	TeamMember      = "tmm"
	Handover        = "hnd"
	Succession      = "suc"
	SuccessionVote  = "svo"
	TrustedContact  = "tco"
	Task            = "tsk"
	TaskChunk       = "tch"
	Notification    = "ntf"
	SupportGrant    = "sup"
	SupportVisit    = "spv"
	TermsVersion    = "trm"
	TermsAcceptance = "tac"
	Logo            = "lgo"
	Announcement    = "ann"
	ProviderSetting = "pst"
	EventSeal       = "sea"
)

const (
	prefixLen = 3
	bodyLen   = 26
)

// Without the letters i, l, o and u, which are misread.
var crockford = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// New returns a new id with this prefix, greater than every earlier one of this
// process with the same prefix.
func New(prefix string) string {
	u := uuid.Must(uuid.NewV7())
	return prefix + "_" + crockford.EncodeToString(u[:])
}

// From returns the id that is always the same for these parts, and another one
// for others: for rows that must not be made twice.
func From(prefix string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return prefix + "_" + crockford.EncodeToString(h.Sum(nil)[:16])
}

// Prefix returns the prefix of a well-formed id. Whether a type has that prefix
// is for the caller to say.
func Prefix(s string) (string, bool) {
	prefix, body, ok := strings.Cut(s, "_")
	if !ok || len(prefix) != prefixLen || len(body) != bodyLen {
		return "", false
	}
	for _, c := range prefix {
		if c < 'a' || c > 'z' {
			return "", false
		}
	}
	raw, err := crockford.DecodeString(body)
	// The last character carries two spare bits: only the one that New writes
	// is the id, so that no row has two names.
	if err != nil || crockford.EncodeToString(raw) != body {
		return "", false
	}
	return prefix, true
}
