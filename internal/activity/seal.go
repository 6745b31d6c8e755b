package activity

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"time"

	"kontor/ent"
)

// What the hashes are of, as docs/activity.md says to whoever checks them without
// us. A change of what goes in needs another name here, and the old way stays for
// old seals.
const (
	detailsFormat = "kontor-details-1"
	lineFormat    = "kontor-line-1"
	timeFormat    = "2006-01-02T15:04:05.000000Z"
)

// persons is the chain of the lines that concern no organization.
const persons = "-"

// chainOf names the chain of a line.
func chainOf(e *ent.Event) string {
	if e.OrgID == nil {
		return persons
	}
	return *e.OrgID
}

// put appends texts, each behind its length in bytes, so that no two lists of
// texts are the same bytes.
func put(b []byte, texts ...string) []byte {
	for _, t := range texts {
		b = strconv.AppendInt(b, int64(len(t)), 10)
		b = append(b, ':')
		b = append(b, t...)
		b = append(b, ',')
	}
	return b
}

// detailsHash is that of what an erasure takes out of a line. Without the salt,
// which goes too, it tells nothing of them.
func detailsHash(e *ent.Event) []byte {
	b := put(nil, detailsFormat, e.ActorName, e.TargetName, e.IP, hex.EncodeToString(e.Salt))
	for _, name := range slices.Sorted(maps.Keys(e.Data)) {
		b = put(b, name, e.Data[name])
	}
	sum := sha256.Sum256(b)
	return sum[:]
}

// lineHash is that of the hash before, of the line and of its place in the chain.
func lineHash(before []byte, s *ent.EventSeal, e *ent.Event) []byte {
	sum := sha256.Sum256(put(
		nil, lineFormat, hex.EncodeToString(before), s.Chain, strconv.FormatInt(s.Seq, 10), moment(s.SealedAt),
		e.ID, moment(e.At), e.ActorKind.String(), e.ActorID, e.ViaOrgID, e.ViaOrgName, e.TokenID, e.TokenName,
		e.Action, e.TargetID, e.RequestID, hex.EncodeToString(s.DetailsHash),
	))
	return sum[:]
}

func moment(t time.Time) string { return t.UTC().Format(timeFormat) }
