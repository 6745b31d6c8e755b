// Package fault holds the errors a person may read. A fault says what went
// wrong in a sentence, and in a code and a reason for programs; everything that
// is not a fault is internal, and its text never leaves the server. It knows
// nothing of the transport that carries it.
package fault

import (
	"errors"
	"time"
)

// Code is the class of a fault; clients decide by it what to do next.
type Code string

// The codes.
const (
	CodeInvalid         Code = "invalid"
	CodeUnauthenticated Code = "unauthenticated"
	CodeForbidden       Code = "forbidden"
	CodeNotFound        Code = "not_found"
	CodeConflict        Code = "conflict"
	CodeLimit           Code = "limit"
	CodeUnavailable     Code = "unavailable"
	CodeInternal        Code = "internal"
)

// Error is a fault. Only Code and Message are always set.
type Error struct {
	Code Code
	// Message tells the person what is wrong and what to do, in English.
	Message string
	// Field names the input at fault, as a path: "email", "invitations.2.email".
	Field string
	// Reason is the stable name of the rule, by which clients translate.
	Reason string
	// Permission is what a forbidden viewer lacks.
	Permission string
	// RetryAfter is how long to wait before the same request can succeed.
	RetryAfter time.Duration

	cause error
}

// Error returns the sentence for the person.
func (e *Error) Error() string { return e.Message }

// Unwrap returns what Because was given. It is for the log.
func (e *Error) Unwrap() error { return e.cause }

// Is tells whether target is a fault of the same code and reason, so that
// errors.Is finds a fault that has since been given a field or a cause. A target
// without a reason stands for its whole code.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && (t.Reason == "" || t.Reason == e.Reason)
}

// At returns a copy of the fault that blames a field.
func (e *Error) At(field string) *Error {
	c := *e
	c.Field = field
	return &c
}

// Because returns a copy of the fault that carries its cause to the log.
func (e *Error) Because(cause error) *Error {
	c := *e
	c.cause = cause
	return &c
}

// Invalid is input that can be corrected. field is where it stands in the input
// ("" for the whole), reason the stable name of the rule, message a sentence that
// says what to do; the last two are so for every fault.
func Invalid(field, reason, message string) *Error {
	return &Error{Code: CodeInvalid, Field: field, Reason: reason, Message: message}
}

// Unauthenticated is a request that needs a sign-in, or whose proof is wrong.
func Unauthenticated(reason, message string) *Error {
	return &Error{Code: CodeUnauthenticated, Reason: reason, Message: message}
}

// Forbidden is a command for which the viewer lacks a permission, which is named as
// in the table: "billing:read". Its reason is "permission".
func Forbidden(permission, message string) *Error {
	return &Error{Code: CodeForbidden, Reason: "permission", Permission: permission, Message: message}
}

// ForbiddenReason is a command that a rule other than a permission keeps from
// the viewer.
func ForbiddenReason(reason, message string) *Error {
	return &Error{Code: CodeForbidden, Reason: reason, Message: message}
}

// NotFound is something that does not exist, or not for the viewer: the two
// are never told apart. what is its name in a sentence: "organization".
func NotFound(what string) *Error {
	return &Error{Code: CodeNotFound, Reason: "not_found", Message: "This " + what + " does not exist, or you may not see it."}
}

// Conflict is a command that the present state of things does not allow.
func Conflict(reason, message string) *Error {
	return &Error{Code: CodeConflict, Reason: reason, Message: message}
}

// Limit is too much or too often. retryAfter is zero where waiting does not help.
func Limit(retryAfter time.Duration, reason, message string) *Error {
	return &Error{Code: CodeLimit, RetryAfter: retryAfter, Reason: reason, Message: message}
}

// Unavailable is something that works again later without anybody's doing.
func Unavailable(reason, message string) *Error {
	return &Error{Code: CodeUnavailable, Reason: reason, Message: message}
}

// As finds the first fault in an error's chain, and tells whether there is one.
func As(err error) (*Error, bool) {
	var f *Error
	ok := errors.As(err, &f)
	return f, ok
}

// CodeOf returns the code of an error: empty for nil, internal for whatever is
// not a fault.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if f, ok := As(err); ok {
		return f.Code
	}
	return CodeInternal
}
