package secret

// Pattern matches the tokens that should be found where they have leaked to, for
// secret scanners. docs/secret-scanning.toml publishes it.
const Pattern = `\bkon_(?:pat|svc|app|whs)_[0-9A-Za-z]{33}\b`

// kinds says what the tokens of each prefix are.
var kinds = []struct{ prefix, name string }{
	{APIToken, "API token"},
	{ServiceToken, "service token"},
	{AppPassword, "application password"},
	{WebhookKey, "webhook secret"},
	{Session, "session"},
	{Link, "mailed link"},
}

// Identify tells by form and checksum alone what a token of ours is: "API token".
// It is false for what none of us has made. Whether the token works it cannot say.
func Identify(token string) (kind string, ok bool) {
	for _, k := range kinds {
		if ValidFormat(k.prefix, token) {
			return k.name, true
		}
	}
	return "", false
}
