package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// Task is long work that a person has given: an export, a change of thousands of
// products. It runs in the background under the rights that the person has then.
type Task struct{ ent.Schema }

func (Task) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Task}, timeMixin{}}
}

func (Task) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.String("kind").MaxRuneLen(32).Immutable().Comment("product_export, activity_export, organization_export, product_tagging, product_locking."),
		field.Enum("status").Values("pending", "running", "done", "failed", "cancelled").Default("pending"),
		field.JSON("params", json.RawMessage{}).Optional().Immutable(),
		field.Int("total").Default(0).Comment("How many steps there are; 0 while that is not known."),
		field.Int("progress").Default(0).Comment("How many of them are done."),
		field.String("failure").MaxRuneLen(500).Default("").Comment("What the person is told."),
		field.String("file_name").MaxRuneLen(255).Default("").Comment("Of the file that it made."),
		field.String("media_type").MaxRuneLen(128).Default(""),
		field.Int64("size").Default(0).Comment("Of the file, in bytes."),
		field.Time("started_at").Optional().Nillable(),
		field.Time("finished_at").Optional().Nillable(),
		field.Time("expires_at").Optional().Nillable().Comment("When file and task are deleted."),
	}
}

func (Task) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.From("chunks", TaskChunk.Type).Ref("task"),
	}
}

func (Task) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "created_at", "id"),
		index.Fields("org_id"),
		index.Fields("updated_at"),
		index.Fields("expires_at"),
	}
}

func (Task) Policy() ent.Policy { return rule.Policy(rule.Own("user_id")) }

// TaskChunk is a part of the file that a task made: files of any size are written
// and read with little memory, by every server of the installation.
type TaskChunk struct{ ent.Schema }

func (TaskChunk) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.TaskChunk}}
}

func (TaskChunk) Fields() []ent.Field {
	return []ent.Field{
		field.String("task_id").MaxRuneLen(40).Immutable(),
		field.Int("seq").Immutable(),
		field.Bytes("data").Immutable().Sensitive(),
	}
}

func (TaskChunk) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("task", Task.Type).Field("task_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (TaskChunk) Indexes() []ent.Index { return []ent.Index{index.Fields("task_id", "seq").Unique()} }

func (TaskChunk) Policy() ent.Policy { return rule.Policy(rule.SystemOnly()) }
