package logo

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"runtime"
	"strings"
	"testing"

	"kontor/internal/fault"
)

// painted is a picture that is red all over.
func painted(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = [4]uint8{255, 0, 0, 255}[i%4]
	}
	return m
}

func asPNG(w, h int) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, painted(w, h))
	return b.Bytes()
}

func asJPEG(w, h int) []byte {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, painted(w, h), nil)
	return b.Bytes()
}

func asGIF(w, h int) []byte {
	var b bytes.Buffer
	_ = gif.Encode(&b, painted(w, h), nil)
	return b.Bytes()
}

func encoded(raw []byte) string { return base64.StdEncoding.EncodeToString(raw) }

// Whatever is sent, what is kept is a PNG of 256 × 256 pixels with the picture in
// the middle, on nothing.
func TestDraw_FitsThePictureIntoASquare(t *testing.T) {
	for name, raw := range map[string][]byte{
		"png": asPNG(100, 50), "jpeg": asJPEG(600, 300), "gif": asGIF(2000, 1000), "least": asPNG(64, 32),
	} {
		t.Run(name, func(t *testing.T) {
			drawn, err := Draw(encoded(raw))
			if err != nil {
				t.Fatal(err)
			}
			m, err := png.Decode(bytes.NewReader(drawn))
			if err != nil || m.Bounds() != image.Rect(0, 0, Size, Size) {
				t.Fatalf("%v %v", m.Bounds(), err)
			}
			alpha := func(x, y int) uint8 { return color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA).A }
			middle := color.NRGBAModel.Convert(m.At(128, 128)).(color.NRGBA)
			if middle.R < 240 || middle.G > 20 || middle.A != 255 || alpha(2, 128) != 255 || alpha(128, 20) != 0 || alpha(128, 236) != 0 {
				t.Errorf("the picture is not in the middle: %v, %d %d %d", middle, alpha(2, 128), alpha(128, 20), alpha(128, 236))
			}
		})
	}
}

// bomb is a PNG of a few kilobytes that claims and holds w × h black pixels.
func bomb(w, h uint32) []byte {
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		_ = binary.Write(&b, binary.BigEndian, uint32(len(data)))
		body := append([]byte(kind), data...)
		b.Write(body)
		_ = binary.Write(&b, binary.BigEndian, crc32.ChecksumIEEE(body))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	chunk("IHDR", append(head, 1, 0, 0, 0, 0)) // one bit a pixel
	var z bytes.Buffer
	packed := zlib.NewWriter(&z)
	row := make([]byte, min(w, 40_000)/8+1)
	for range min(h, 5_000) {
		_, _ = packed.Write(row)
	}
	_ = packed.Close()
	chunk("IDAT", z.Bytes())
	chunk("IEND", nil)
	return b.Bytes()
}

// scans is a JPEG that goes through its picture again and again.
func scans() []byte {
	raw := asJPEG(256, 256)
	again := []byte{0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0}
	return append(raw[:len(raw)-2], bytes.Repeat(again, 5000)...)
}

// Hostile and broken pictures are refused by their headers, without the memory
// that they claim; with a reason.
func TestDraw_RefusesHostilePictures(t *testing.T) {
	whole := asPNG(300, 300)
	for name, c := range map[string]struct {
		text, reason string
	}{
		"no base64":             {"*** no base64 ***", "image_format"},
		"nothing":               {"", "image_format"},
		"too many bytes":        {encoded(make([]byte, MaxBytes+1)), "image_size"},
		"far too many bytes":    {strings.Repeat("A", 50<<20), "image_size"},
		"bomb":                  {encoded(bomb(20_000, 20_000)), "image_size"},
		"bomb within sides":     {encoded(bomb(4096, 4096)), "image_size"},
		"claims without pixels": {encoded(bomb(1<<31-1, 1<<31-1)), "image_format"},
		"endless strip":         {encoded(bomb(40_000, 33)), "image_size"},
		"too small":             {encoded(asPNG(31, 300)), "image_small"},
		"truncated header":      {encoded(whole[:20]), "image_format"},
		"truncated":             {encoded(whole[:len(whole)-60]), "image_format"},
		"damaged":               {encoded(append(append([]byte{}, whole[:60]...), bytes.Repeat([]byte{7}, 200)...)), "image_format"},
		"svg":                   {encoded([]byte(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)), "image_format"},
		"html as gif":           {encoded([]byte("GIF89a<script>alert(1)</script>")), "image_size"},
		"webp":                  {encoded([]byte("RIFF\x24\x00\x00\x00WEBPVP8 ")), "image_format"},
		"pdf":                   {encoded([]byte("%PDF-1.7")), "image_format"},
		"many scans":            {encoded(scans()), "image_format"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Draw(c.text)
			runtime.ReadMemStats(&after)
			f, ok := fault.As(err)
			if !ok || f.Code != fault.CodeInvalid || f.Field != "image" || f.Reason != c.reason {
				t.Errorf("%v, want %s", err, c.reason)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 8<<20 {
				t.Errorf("refusing it took %d bytes", used)
			}
		})
	}
}

// A file that is a picture and something else too leaves only the picture.
func TestDraw_KeepsNothingButPixels(t *testing.T) {
	hidden := "<script>alert('hidden')</script>PK\x03\x04"
	exif := append([]byte{0xff, 0xd8, 0xff, 0xe1, 0, byte(len(hidden) + 2)}, hidden...)
	for name, raw := range map[string][]byte{
		"after a png":  append(asPNG(64, 64), hidden...),
		"after a gif":  append(asGIF(64, 64), hidden...),
		"in a jpeg":    append(exif, asJPEG(64, 64)[2:]...),
		"after a jpeg": append(asJPEG(64, 64), hidden...),
	} {
		drawn, err := Draw(encoded(raw))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if bytes.Contains(drawn, []byte("script")) || bytes.Contains(drawn, []byte("PK\x03")) {
			t.Errorf("%s: what was hidden is kept", name)
		}
	}
}
