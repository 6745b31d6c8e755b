// Package logo keeps the pictures of organizations and of the provider. What
// somebody sends is drawn anew: of a hostile file nothing is left but its
// pixels. It does not know who may set a logo, nor where one is shown.
package logo

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	_ "image/gif" // the formats that are read
	_ "image/jpeg"
	"image/png"
	"slices"

	"golang.org/x/image/draw"

	"kontor/internal/fault"
)

// The limits of a picture that is sent.
const (
	// Size is the width and the height of every logo, in pixels.
	Size = 256
	// MaxBytes is what may be sent. In base64 it fits into the body of a request.
	MaxBytes = 180 << 10
	minSide  = 32
	maxSide  = 4096
	// A small file can claim a picture that fills the memory.
	maxPixels = 4 << 20
	// A progressive JPEG can go through all of its blocks with every few bytes.
	maxScans = 64
)

var (
	errSize   = fault.Invalid("image", "image_size", "The picture is too large. Send a PNG, JPEG or GIF of at most 180 KiB and 4 megapixels.")
	errSmall  = fault.Invalid("image", "image_small", "The picture is too small. Send one of at least 32 × 32 pixels.")
	errFormat = fault.Invalid("image", "image_format", "This is no PNG, JPEG or GIF, or it is damaged. Save it as PNG and try again.")
)

// turns bounds how many pictures are drawn at the same time, and so the memory
// that drawing takes.
var turns = make(chan struct{}, 2)

// Draw turns a picture in base64 into a logo: a PNG of Size × Size pixels in
// which the picture stands in the middle, as large as it fits, on nothing. Names,
// places, scripts and whatever else was in the file are not in it.
//
// PNG, JPEG and GIF are read, of a GIF the first picture. Size and format are
// judged before anything is decoded. Fails with invalid on "image".
func Draw(text string) ([]byte, error) {
	if base64.StdEncoding.DecodedLen(len(text)) > MaxBytes+2 {
		return nil, errSize
	}
	raw, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, errFormat.Because(err)
	}
	if len(raw) > MaxBytes {
		return nil, errSize
	}
	if err := judge(raw); err != nil {
		return nil, err
	}
	turns <- struct{}{}
	defer func() { <-turns }()
	from, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, errFormat.Because(err)
	}
	// The header may have lied.
	if size := from.Bounds().Size(); size.X < 1 || size.Y < 1 || size.X*size.Y > maxPixels {
		return nil, errFormat
	}
	return encode(fit(from))
}

// judge reads no more than the header.
func judge(raw []byte) error {
	config, format, err := image.DecodeConfig(bytes.NewReader(raw))
	switch {
	case err != nil:
		return errFormat.Because(err)
	case !slices.Contains([]string{"png", "jpeg", "gif"}, format):
		return errFormat // another package has taught Go to read it
	case config.Width > maxSide || config.Height > maxSide || config.Width*config.Height > maxPixels:
		return errSize
	case config.Width < minSide || config.Height < minSide:
		return errSmall
	case format == "jpeg" && bytes.Count(raw, []byte{0xff, 0xda}) > maxScans:
		return errFormat
	}
	return nil
}

// fit scales a picture into the middle of a square.
func fit(from image.Image) image.Image {
	w, h := from.Bounds().Dx(), from.Bounds().Dy()
	longer := max(w, h)
	width, height := max(1, w*Size/longer), max(1, h*Size/longer)
	at := image.Pt((Size-width)/2, (Size-height)/2)
	to := image.NewNRGBA(image.Rect(0, 0, Size, Size))
	draw.CatmullRom.Scale(to, image.Rectangle{Min: at, Max: at.Add(image.Pt(width, height))}, from, from.Bounds(), draw.Src, nil)
	return to
}

func encode(m image.Image) ([]byte, error) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, m); err != nil {
		return nil, fmt.Errorf("encode logo: %w", err)
	}
	return b.Bytes(), nil
}
