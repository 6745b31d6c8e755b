package importer_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kontor/internal/importer"
	"kontor/internal/testkit"
)

const acme = `{"type": "organization", "ref": "C-1", "name": "Acme", "kind": "company"}
{"type": "user", "ref": "U-1", "email": "lea@example.com", "givenName": "Lea"}
{"type": "membership", "organization": "C-1", "user": "U-1", "role": "legal_representative"}
`

func TestProblems_NameLineAndColumn(t *testing.T) {
	tests := []struct{ name, file, content, want string }{
		{"not JSON", "a.jsonl", `{"type": "tag",}`, "1:16: This is not JSON: invalid character '}' looking for beginning of object key string."},
		{"half a line", "a.jsonl", `{"type": "tag"`, "1:14: This is not JSON: unexpected end of JSON input."},
		{"two values", "a.jsonl", `{"type": "tag"} {}`, "1:17: This is not JSON: invalid character '{' after top-level value."},
		{"no object", "a.jsonl", `["tag"]`, `1:1: A record is a JSON object: {"type": "organization", …}.`},
		{"not UTF-8", "a.jsonl", "{\"type\": \"t\xff\"}", "1:12: This line is not UTF-8 text."},
		{"no type", "a.jsonl", `{"name": "x"}`, "1:1: type must be one of plan, organization, user, membership, tag, product, grant."},
		{"unknown type", "a.jsonl", "\n" + `{"name": "x", "type": "domain"}`, "2:23: type must be one of plan, organization, user, membership, tag, product, grant."},
		{"misspelt field", "a.jsonl", `{"type": "plan", "code": "x", "name": "X", "kind": "vps", "prise": 1}`, `1:68: A record of type plan has no field "prise".`},
		{"field twice", "a.jsonl", `{"type": "plan", "code": "x", "code": "y", "name": "X", "kind": "vps"}`, "1:39: code stands twice in this record."},
		{"missing field", "a.jsonl", `{"type": "plan", "code": "x", "name": null, "kind": "vps"}`, "1:1: name is missing."},
		{"empty field", "a.jsonl", `{"type": "plan", "code": "x", "name": " ", "kind": "vps"}`, "1:39: name is missing."},
		{"not text", "a.jsonl", `{"type": "plan", "code": "x", "name": 12, "kind": "vps"}`, "1:39: name must be text."},
		{"too long", "a.jsonl", `{"type": "plan", "code": "x", "name": "` + strings.Repeat("é", 129) + `", "kind": "vps"}`, "1:39: name is longer than 128 characters."},
		{"control character", "a.jsonl", `{"type": "plan", "code": "x\u0000", "name": "X", "kind": "vps"}`, "1:26: code has a control character in it."},
		{"not one of", "a.jsonl", `{"type": "plan", "code": "x", "name": "X", "kind": "VPS"}`, `1:52: kind is "VPS"; it must be one of domain, web_hosting, mail, vps, object_storage, database, certificate, license.`},
		{"not whole", "a.jsonl", `{"type": "plan", "code": "x", "name": "X", "kind": "vps", "priceMinor": 9.9}`, "1:73: priceMinor must be a whole number from 0 to 1000000000000."},
		{"number as text", "a.jsonl", `{"type": "plan", "code": "x", "name": "X", "kind": "vps", "priceMinor": "9"}`, "1:73: priceMinor must be a number."},
		{"out of range", "a.jsonl", `{"type": "plan", "code": "x", "name": "X", "kind": "vps", "periodMonths": 0}`, "1:75: periodMonths must be a whole number from 1 to 120."},
		{"currency", "a.jsonl", `{"type": "plan", "code": "x", "name": "X", "kind": "vps", "currency": "eur"}`, "1:71: currency: Write the three letters of ISO 4217, such as EUR."},
		{"time zone", "a.jsonl", `{"type": "organization", "ref": "C", "name": "X", "kind": "company", "timeZone": "Geneva"}`, "1:82: timeZone: This time zone is unknown. Choose one such as Europe/Zurich."},
		{"language", "a.jsonl", `{"type": "organization", "ref": "C", "name": "X", "kind": "company", "locale": "pt"}`, "1:80: locale: Choose English, Spanish, French, German or Italian."},
		{"website", "a.jsonl", `{"type": "organization", "ref": "C", "name": "X", "kind": "company", "website": "javascript:x"}`, "1:81: website: Give a full web address, such as https://example.com."},
		{"yes", "a.jsonl", `{"type": "organization", "ref": "C", "name": "X", "kind": "company", "partner": "yes"}`, "1:81: partner must be true or false."},
		{"address", "a.jsonl", `{"type": "user", "email": "ana@", "givenName": "Ana"}`, "1:27: email: This is not an e-mail address. Write it like name@example.org."},
		{"hash", "a.jsonl", `{"type": "user", "email": "ana@example.com", "givenName": "Ana", "passwordHash": "$2b$10$x"}`, "1:82: passwordHash: Only argon2id hashes in PHC form can be imported."},
		{"colour", "a.jsonl", acme + `{"type": "tag", "organization": "C-1", "name": "x", "color": 12}`, "4:62: color must be a whole number from 0 to 11."},
		{"tag name", "a.jsonl", acme + `{"type": "tag", "organization": "C-1", "name": "` + strings.Repeat("x", 41) + `"}`, "4:48: name: Give a name of at most 40 characters."},
		{"tags not listed", "a.jsonl", acme + `{"type": "product", "organization": "C-1", "reference": "P", "name": "x", "kind": "vps", "tags": "x"}`, "4:98: tags must be a list of texts."},
		{"tags of numbers", "a.jsonl", acme + `{"type": "product", "organization": "C-1", "reference": "P", "name": "x", "kind": "vps", "tags": [1]}`, "4:98: tags must be a list of texts."},
		{"unknown tag", "a.jsonl", acme + `{"type": "product", "organization": "C-1", "reference": "P", "name": "x", "kind": "vps", "tags": ["x"]}`, `4:98: The organization Acme has no tag "x". Its record must stand before this one.`},
		{"date", "a.jsonl", acme + `{"type": "product", "organization": "C-1", "reference": "P", "name": "x", "kind": "vps", "expiresAt": "31.3.2027"}`, "4:103: expiresAt must be a date such as 2027-03-31, or 2027-03-31T22:00:00Z with a time."},
		{"unknown plan", "a.jsonl", acme + `{"type": "product", "organization": "C-1", "reference": "P", "name": "x", "kind": "vps", "plan": "xl"}`, "4:98: There is no plan xl. Its record must stand before this one."},
		{"plan of another kind", "a.jsonl", acme + `{"type": "plan", "code": "xl", "name": "XL", "kind": "mail"}` + "\n" + `{"type": "product", "organization": "C-1", "reference": "P", "name": "x", "kind": "vps", "plan": "xl"}`, "5:98: The plan xl is for the kind mail, not vps."},
		{"unknown organization", "a.jsonl", `{"type": "tag", "organization": "C-1", "name": "x"}`, "1:33: There is no organization C-1. Its record must stand before this one."},
		{"unknown user", "a.jsonl", acme + `{"type": "membership", "organization": "C-1", "user": "U-2", "role": "external"}`, "4:55: There is no user U-2. Its record must stand before this one."},
		{"unknown role", "a.jsonl", acme + `{"type": "membership", "organization": "C-1", "user": "U-1", "role": "owner"}`, `4:70: role is "owner"; it must be one of legal_representative, administrator, collaborator, external.`},
		{"organization twice", "a.jsonl", acme + `{"type": "organization", "ref": "C-1", "name": "Acme", "kind": "company"}`, "4:33: The organization C-1 stands twice in this import."},
		{"user twice", "a.jsonl", acme + `{"type": "user", "email": "LEA@example.com"}`, "4:27: The user lea@example.com stands twice in this import."},
		{"user of another reference", "a.jsonl", acme + `{"type": "user", "ref": "U-2", "email": "lea@example.com"}`, "4:41: The address lea@example.com belongs to the user U-1."},
		{"membership twice", "a.jsonl", acme + `{"type": "membership", "organization": "C-1", "user": "lea@example.com", "role": "external"}`, "4:55: This membership stands twice in this import."},
		{"tag twice", "a.jsonl", acme + `{"type": "tag", "organization": "C-1", "name": "x"}` + "\n" + `{"type": "tag", "organization": "C-1", "name": " X "}`, "5:48: The tag X stands twice in this import."},

		{"unknown column", "plans.csv", "code,nome\nx,X\n", `1:6: A record of type plan has no field "nome"; it has code, name, kind, priceMinor, currency, periodMonths.`},
		{"column twice", "plans.csv", "code,name,code\nx,X,y\n", "1:11: There are two columns code."},
		{"too few cells", "plans.csv", "code,name,kind\nx,X\n", "2:1: This row cannot be read: wrong number of fields."},
		{"open quote", "plans.csv", "code,name,kind\nx,X\"Y,vps\n", "2:4: This row cannot be read: bare \" in non-quoted-field."},
		{"cell", "plans.csv", "\ufeffcode,name,kind,priceMinor\nm,\"M\nand more\",vps,\ny, Y ,vps,9.90\n", "4:11: priceMinor must be a whole number from 0 to 1000000000000."},
		{"empty cell", "plans.csv", "code;name;kind\nx;;vps\n", "2:3: name is missing."},
		{"cell not UTF-8", "plans.csv", "code,name,kind\nx,\xff,vps\n", "2:3: name is not UTF-8 text."},
	}
	w := testkit.New(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := run(w, file(tt.file, tt.content))
			got := problems(t, err)
			got = slices.DeleteFunc(got, func(s string) bool { return strings.Contains(s, "has no legal representative") })
			if len(got) != 1 || got[0] != tt.file+":"+tt.want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), tt.file+":"+tt.want)
			}
		})
	}
	if rows(w) != [8]int{} {
		t.Errorf("rows were left: %v", rows(w))
	}
}

// All problems come together, in the order of the files, and what only follows
// from another one is not told.
func TestProblems_AllTogetherWithoutWhatFollows(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		_, err := run(w,
			file("a.jsonl", `{"type": "organization", "ref": "C-1", "name": "Acme", "kind": "firm"}
{"type": "user", "ref": "U-1", "email": "lea@example.com", "givenName": "Lea"}
{"type": "membership", "organization": "C-1", "user": "U-1", "role": "legal_representative"}
{"type": "tag", "organization": "C-1", "name": "x"}
{"type": "product", "reference": "P-1", "organization": "C-1", "kind": "vps", "name": "a", "tags": ["x"]}
{"type": "product", "reference": "P-2", "organization": "C-1", "kind": "vhs", "name": "b", "autoRenew": 1}
{"type": "organization", "ref": "C-2", "name": "Fine", "kind": "company"}
{"type": "user", "ref": "U-2", "email": "no", "givenName": "No"}
{"type": "membership", "organization": "C-2", "user": "U-2", "role": "legal_representative"}
{"type": "tag", "organization": "C-2", "name": "y", "color": 99}
{"type": "product", "reference": "P-3", "organization": "C-2", "kind": "vps", "name": "c", "tags": ["Y"]}
{"type": "grant", "organization": "C-2", "user": "U-2", "product": "P-3", "rights": ["technical"]}
`),
			file("users.csv", "email,givenName\nx,X\n"))
		want := []string{
			`a.jsonl:1:64: kind is "firm"; it must be one of person, company, public_body.`,
			`a.jsonl:6:72: kind is "vhs"; it must be one of domain, web_hosting, mail, vps, object_storage, database, certificate, license.`,
			"a.jsonl:6:105: autoRenew must be true or false.",
			"a.jsonl:8:41: email: This is not an e-mail address. Write it like name@example.org.",
			"a.jsonl:10:62: color must be a whole number from 0 to 11.",
			"users.csv:2:1: email: This is not an e-mail address. Write it like name@example.org.",
		}
		if got := problems(t, err); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("got\n%s", strings.Join(got, "\n"))
		}
		if !strings.HasSuffix(err.Error(), "\nNothing was imported. Problems: 6.") {
			t.Errorf("got %s", err)
		}
	})
}

func TestProblems_TheFirstThousandAreToldTheRestCounted(t *testing.T) {
	w := testkit.New(t)
	_, err := run(w, file("a.jsonl", strings.Repeat(`{"type": "plan"}`+"\n", 700)))
	var p *importer.Problems
	if !errors.As(err, &p) || len(p.List) != 1000 || p.More != 1100 {
		t.Fatalf("got %d and %d more", len(p.List), p.More)
	}
	if got := err.Error(); !strings.Contains(got, "\nand 1100 more\n") || !strings.HasSuffix(got, "Problems: 2100.") {
		t.Errorf("got %s", got[len(got)-80:])
	}
}

// Twice is twice also when the two are too far apart to be written together.
func TestProblems_TwiceFarApart(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		var b strings.Builder
		b.WriteString(acme)
		for i := range 2500 {
			fmt.Fprintf(&b, `{"type": "product", "reference": "P-%d", "organization": "C-1", "kind": "vps", "name": "v%d"}`+"\n", i, i)
		}
		b.WriteString(`{"type": "product", "reference": "P-7", "organization": "C-1", "kind": "vps", "name": "v"}`)
		_, err := run(w, file("a.jsonl", b.String()))
		if got := problems(t, err); len(got) != 1 || got[0] != "a.jsonl:2504:34: The product P-7 stands twice in this import." {
			t.Errorf("got %v", got)
		}
	})
}
