package page

import (
	"context"
	stdsql "database/sql"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	_ "modernc.org/sqlite"

	"kontor/internal/fault"
)

type row struct {
	id, name string
	rank     int64
	at       time.Time
}

var orders = map[string]struct {
	Order
	key func(row) (any, string)
}{
	"name":      {Order{Name: "name", Column: "name"}, func(r row) (any, string) { return r.name, r.id }},
	"name desc": {Order{Name: "name_desc", Column: "name", Desc: true}, func(r row) (any, string) { return r.name, r.id }},
	"rank":      {Order{Name: "rank", Column: "rank", Type: Number}, func(r row) (any, string) { return r.rank, r.id }},
	"at desc":   {Order{Name: "at_desc", Column: "at", Desc: true, Type: Instant}, func(r row) (any, string) { return r.at, r.id }},
	"id":        {Order{Name: "id", Column: "id"}, func(r row) (any, string) { return r.id, r.id }},
}

// table opens a database with n rows, most of which are equal in every column
// but the id.
func table(t *testing.T, n int) *stdsql.DB {
	t.Helper()
	db, err := stdsql.Open("sqlite", "file:"+t.TempDir()+"/p.db?_time_format=sqlite&_timezone=UTC&_pragma=synchronous(OFF)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if _, err := db.Exec("CREATE TABLE rows (id text PRIMARY KEY, name text NOT NULL, rank integer NOT NULL, at datetime NOT NULL)"); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		insert(t, db, row{
			id: fmt.Sprintf("row_%03d", (i*37)%n), name: []string{"Ärger", "zebra", "zebra", "a'b"}[i%4], rank: int64(i % 3),
			at: time.Date(2026, 1, 1, 0, 0, i%2, (i%3)*500_000, time.UTC),
		})
	}
	return db
}

func insert(t *testing.T, db *stdsql.DB, r row) {
	t.Helper()
	if _, err := db.Exec("INSERT INTO rows VALUES (?, ?, ?, ?)", r.id, r.name, r.rank, r.at); err != nil {
		t.Fatal(err)
	}
}

func query(t *testing.T, db *stdsql.DB, s *sql.Selector) []row {
	t.Helper()
	text, args := s.Query()
	res, err := db.Query(text, args...)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	defer func() { _ = res.Close() }()
	var rows []row
	for res.Next() {
		var r row
		if err := res.Scan(&r.id, &r.name, &r.rank, &r.at); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	return rows
}

func selector() *sql.Selector {
	return sql.Dialect(dialect.SQLite).Select("id", "name", "rank", "at").From(sql.Table("rows"))
}

func ids(t *testing.T, db *stdsql.DB, o Order) []string {
	t.Helper()
	s, dir := selector(), func(c string) string { return c }
	if o.Desc {
		dir = sql.Desc
	}
	s.OrderBy(dir(o.Column), dir("id"))
	var out []string
	for _, r := range query(t, db, s) {
		out = append(out, r.id)
	}
	return out
}

func TestPages_NoRowLostOrRepeated(t *testing.T) {
	const n = 47
	db := table(t, n)
	for name, o := range orders {
		want := ids(t, db, o.Order)
		for _, size := range []int{1, 7, 46, 47, 100} {
			for _, backward := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s/%d/backward=%v", name, size, backward), func(t *testing.T) {
					var got []string
					var from *string
					for {
						args := Args{First: &size, After: from}
						if backward {
							args = Args{Last: &size, Before: from}
						}
						p, err := New(args, o.Order)
						if err != nil {
							t.Fatal(err)
						}
						s := selector()
						p.Apply(s)
						c := Build(p, query(t, db, s), o.key, nil)
						var part []string
						for _, e := range c.Edges {
							part = append(part, e.Node.id)
						}
						more := c.PageInfo.HasNextPage
						from = c.PageInfo.EndCursor
						if backward {
							got = append(part, got...)
							more, from = c.PageInfo.HasPreviousPage, c.PageInfo.StartCursor
						} else {
							got = append(got, part...)
						}
						if behind := len(got) > len(part); behind != map[bool]bool{false: c.PageInfo.HasPreviousPage, true: c.PageInfo.HasNextPage}[backward] {
							t.Fatalf("after %d rows the page says %+v", len(got), c.PageInfo)
						}
						if !more || len(got) > n {
							break
						}
					}
					if !slices.Equal(got, want) {
						t.Errorf("got  %v\nwant %v", got, want)
					}
				})
			}
		}
	}
}

func TestPages_RowsThatComeInBetweenMoveNothing(t *testing.T) {
	for name, o := range orders {
		t.Run(name, func(t *testing.T) {
			db := table(t, 40)
			want := ids(t, db, o.Order)
			var got []string
			var after *string
			size := 6
			for step := 0; ; step++ {
				p, err := New(Args{First: &size, After: after}, o.Order)
				if err != nil {
					t.Fatal(err)
				}
				s := selector()
				p.Apply(s)
				c := Build(p, query(t, db, s), o.key, nil)
				for _, e := range c.Edges {
					if strings.HasPrefix(e.Node.id, "row_") {
						got = append(got, e.Node.id)
					}
				}
				if !c.PageInfo.HasNextPage {
					break
				}
				after = c.PageInfo.EndCursor
				// One that sorts before everything, one that sorts after, and the
				// row of the cursor itself goes.
				insert(t, db, row{id: fmt.Sprintf("aaa_%d", step), name: "", rank: -1, at: time.Unix(0, 0).UTC()})
				insert(t, db, row{id: fmt.Sprintf("zzz_%d", step), name: "ž", rank: 99, at: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)})
				if _, err := db.Exec("DELETE FROM rows WHERE id = ?", c.Edges[len(c.Edges)-1].Node.id); err != nil {
					t.Fatal(err)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		})
	}
}

func TestApply_BetweenTwoCursors(t *testing.T) {
	db := table(t, 20)
	o := orders["name desc"]
	all := query(t, db, selector().OrderBy(sql.Desc("name"), sql.Desc("id")))
	at := func(i int) *string { v, id := o.key(all[i]); c := cursor(o.Order, v, id); return &c }
	p, err := New(Args{After: at(3), Before: at(9)}, o.Order)
	if err != nil {
		t.Fatal(err)
	}
	s := selector()
	p.Apply(s)
	if got := query(t, db, s); !slices.Equal(got, all[4:9]) {
		t.Errorf("got %v", got)
	}
}

func TestBuild_EmptyPage(t *testing.T) {
	p, err := New(Args{}, orders["name"].Order)
	if err != nil {
		t.Fatal(err)
	}
	c := Build(p, nil, orders["name"].key, nil)
	if c.Edges == nil || len(c.Edges) != 0 || c.PageInfo != (Info{}) {
		t.Errorf("got %+v", c)
	}
}

func TestTotalCount_CountsWhenAsked(t *testing.T) {
	p, err := New(Args{}, orders["name"].Order)
	if err != nil {
		t.Fatal(err)
	}
	counted := 0
	c := Build(p, []row{{id: "row_1"}}, orders["name"].key, func(context.Context) (int, error) {
		counted++
		return 47, nil
	})
	if counted != 0 {
		t.Error("counted before anybody asked")
	}
	if n, err := c.TotalCount(t.Context()); n != 47 || err != nil || counted != 1 {
		t.Errorf("got %d, %v after %d counts", n, err, counted)
	}
}

func TestNew_Sizes(t *testing.T) {
	n := func(i int) *int { return &i }
	tests := []struct {
		name  string
		args  Args
		field string // at fault
		limit int    // rows asked of the database
	}{
		{"default", Args{}, "", 21},
		{"first", Args{First: n(5)}, "", 6},
		{"maximum", Args{First: n(100)}, "", 101},
		{"nothing", Args{First: n(0)}, "", 1},
		{"over the maximum", Args{First: n(101)}, "first", 0},
		{"last over the maximum", Args{Last: n(1 << 62)}, "last", 0},
		{"negative", Args{First: n(-1)}, "first", 0},
		{"negative last", Args{Last: n(-1)}, "last", 0},
		{"both", Args{First: n(1), Last: n(1)}, "last", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := New(tt.args, orders["name"].Order)
			if tt.field != "" {
				if f, ok := fault.As(err); !ok || f.Code != fault.CodeInvalid || f.Field != tt.field {
					t.Errorf("got %v, want invalid on %s", err, tt.field)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			s := selector()
			p.Apply(s)
			if text, _ := s.Query(); !strings.HasSuffix(text, fmt.Sprintf(" LIMIT %d", tt.limit)) {
				t.Errorf("query %s, want limit %d", text, tt.limit)
			}
		})
	}
}

func TestNew_RefusesCursorsItDidNotMake(t *testing.T) {
	raw := func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }
	tests := []struct{ name, order, cursor, reason string }{
		{"empty", "name", "", "cursor"},
		{"not base64", "name", "%%%", "cursor"},
		{"not JSON", "name", raw("name"), "cursor"},
		{"two documents", "name", raw(`{"o":"name","v":"a","i":"x"}{}`), "cursor"},
		{"other order", "name", cursor(orders["rank"].Order, int64(1), "row_001"), "cursor_order"},
		{"without value", "name", raw(`{"o":"name","i":"x"}`), "cursor"},
		{"null value", "name", raw(`{"o":"name","v":null,"i":"x"}`), "cursor"},
		{"without id", "name", raw(`{"o":"name","v":"a"}`), "cursor"},
		{"number for text", "name", raw(`{"o":"name","v":1,"i":"x"}`), "cursor"},
		{"text for number", "rank", raw(`{"o":"rank","v":"1","i":"x"}`), "cursor"},
		{"number out of range", "rank", raw(`{"o":"rank","v":1e30,"i":"x"}`), "cursor"},
		{"no instant", "at desc", raw(`{"o":"at_desc","v":"yesterday","i":"x"}`), "cursor"},
		{"NUL in the value", "name", raw(`{"o":"name","v":"a\u0000","i":"x"}`), "cursor"},
		{"NUL in the id", "name", raw(`{"o":"name","v":"a","i":"x\u0000"}`), "cursor"},
		{"oversize", "name", raw(`{"o":"name","v":"` + strings.Repeat("a", 2000) + `","i":"x"}`), "cursor"},
	}
	for _, tt := range tests {
		for _, field := range []string{"after", "before"} {
			t.Run(tt.name+"/"+field, func(t *testing.T) {
				args := Args{After: &tt.cursor}
				if field == "before" {
					args = Args{Before: &tt.cursor}
				}
				_, err := New(args, orders[tt.order].Order)
				if f, ok := fault.As(err); !ok || f.Code != fault.CodeInvalid || f.Field != field || f.Reason != tt.reason {
					t.Errorf("got %v, want invalid on %s because of %s", err, field, tt.reason)
				}
			})
		}
	}
}

func TestCursor_LongestNameFits(t *testing.T) {
	c := cursor(orders["name"].Order, strings.Repeat("😀", 255), "prd_06bq3c8v1xv3k9p4m2nt7rdy0g")
	if _, err := New(Args{After: &c}, orders["name"].Order); err != nil {
		t.Errorf("%d bytes: %v", len(c), err)
	}
}
