package task

import (
	"context"
	"fmt"
	"io"

	"kontor/ent"
	"kontor/ent/task"
	"kontor/ent/taskchunk"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// writer writes the file of a task, a chunk at a time.
type writer struct {
	run  *running
	ctx  context.Context
	buf  []byte
	seq  int
	size int64
}

// Write keeps b until a chunk is full.
func (w *writer) Write(b []byte) (int, error) {
	if w.buf == nil {
		w.buf = make([]byte, 0, ChunkSize)
	}
	n := 0
	for n < len(b) {
		some := min(len(b)-n, ChunkSize-len(w.buf))
		w.buf = append(w.buf, b[n:n+some]...)
		if n += some; len(w.buf) == ChunkSize {
			if err := w.flush(); err != nil {
				return n, err
			}
		}
	}
	return n, nil
}

// flush writes a chunk, if this is still the task's one run: the row is held
// meanwhile, so that whoever begins it anew finds all chunks that there are.
func (w *writer) flush() error {
	if len(w.buf) == 0 {
		return context.Cause(w.ctx)
	}
	size := w.size + int64(len(w.buf))
	err := w.run.db.WithTx(w.ctx, func(ctx context.Context, tx *ent.Client) error {
		if err := w.run.noteIn(ctx, tx, func(u *ent.TaskUpdate) { u.SetSize(size) }); err != nil {
			return err
		}
		err := tx.TaskChunk.Create().SetTaskID(w.run.row.ID).SetSeq(w.seq).SetData(w.buf).Exec(viewer.AsSystem(ctx, "task"))
		if err != nil {
			return fmt.Errorf("write file: %w", err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	w.seq, w.size, w.buf = w.seq+1, size, w.buf[:0]
	return nil
}

// empty deletes the file of a task.
func (t *Tasks) empty(ctx context.Context, tx *ent.Client, taskID string) error {
	_, err := tx.TaskChunk.Delete().Where(taskchunk.TaskID(taskID)).Exec(viewer.AsSystem(ctx, "task"))
	if err != nil {
		return fmt.Errorf("empty file: %w", err)
	}
	return nil
}

// File is a file to be fetched.
type File struct {
	Name, MediaType string
	Size            int64

	tasks  *Tasks
	taskID string
}

// File returns the file of one of the viewer's own tasks.
//
// The viewer must be signed in as the person who gave the task, and must still
// hold what its kind needs in the organization; to all others there is no such
// file. Fails with not_found.
func (t *Tasks) File(ctx context.Context, taskID string) (*File, error) {
	if !viewer.From(ctx).SignedIn() {
		return nil, fault.NotFound("file")
	}
	row, err := t.Task(ctx, taskID)
	if err != nil {
		return nil, err
	}
	if !t.HasFile(ctx, row) {
		return nil, fault.NotFound("file")
	}
	return &File{Name: row.FileName, MediaType: row.MediaType, Size: row.Size, tasks: t, taskID: row.ID}, nil
}

// HasFile tells whether the viewer may fetch the file of their task: it is done,
// its week is not over, and they still hold what it needs.
func (t *Tasks) HasFile(ctx context.Context, row *ent.Task) bool {
	return row.Status == task.StatusDone && row.FileName != "" && row.ExpiresAt != nil && t.clock.Now().Before(*row.ExpiresAt) &&
		viewer.Can(ctx, t.kinds[row.Kind].Need, row.OrgID)
}

// Copy writes the file to w, with one chunk of it in memory at a time. It fails
// where the file is deleted meanwhile.
func (f *File) Copy(ctx context.Context, w io.Writer) error {
	// As the system: chunks are shown to nobody by themselves. File has decided.
	ctx = viewer.AsSystem(ctx, "file")
	for seq, left := 0, f.Size; left > 0; seq++ {
		chunk, err := f.tasks.db.Client.TaskChunk.Query().
			Where(taskchunk.TaskID(f.taskID), taskchunk.Seq(seq)).Only(ctx)
		if err != nil {
			return fmt.Errorf("read file: %w", err)
		}
		if _, err := w.Write(chunk.Data); err != nil {
			return err
		}
		left -= int64(len(chunk.Data))
	}
	return nil
}
