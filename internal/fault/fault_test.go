package fault

import (
	"errors"
	"fmt"
	"testing"
)

func TestIs_SameRuleWhateverFieldOrCause(t *testing.T) {
	exists := Conflict("tag_exists", "A tag of this name exists.")
	tests := []struct {
		name   string
		err    error
		target error
		want   bool
	}{
		{"itself", exists, exists, true},
		{"with a field", exists.At("name"), exists, true},
		{"with a cause", exists.Because(errors.New("unique")), exists, true},
		{"wrapped", fmt.Errorf("create: %w", exists.At("name")), exists, true},
		{"equal but made elsewhere", Conflict("tag_exists", "other words"), exists, true},
		{"other reason", Conflict("last_representative", "x"), exists, false},
		{"other code", Invalid("name", "tag_exists", "x"), exists, false},
		{"whole code", exists, &Error{Code: CodeConflict}, true},
		{"not a fault", errors.New("x"), exists, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := errors.Is(tt.err, tt.target); got != tt.want {
				t.Errorf("errors.Is = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestAtAndBecause_LeaveTheSharedValueAlone(t *testing.T) {
	shared, cause := Conflict("tag_exists", "A tag of this name exists."), errors.New("unique")
	got := shared.At("name").Because(cause)
	if got.Field != "name" || !errors.Is(got, cause) || got.Message != shared.Message {
		t.Errorf("got %+v", got)
	}
	if shared.Field != "" || errors.Unwrap(shared) != nil {
		t.Errorf("the shared value changed: %+v", shared)
	}
}

func TestCodeOf_UnknownIsInternal(t *testing.T) {
	tests := []struct {
		err  error
		want Code
	}{
		{nil, ""},
		{errors.New("pq: relation does not exist"), CodeInternal},
		{fmt.Errorf("load: %w", NotFound("tag")), CodeNotFound},
		{Forbidden("tag:manage", "no"), CodeForbidden},
	}
	for _, tt := range tests {
		if got := CodeOf(tt.err); got != tt.want {
			t.Errorf("CodeOf(%v) = %q, want %q", tt.err, got, tt.want)
		}
	}
}
