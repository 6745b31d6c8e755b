package apitoken

import (
	"strings"

	"kontor/internal/network"
)

// checkNetworks returns networks in canonical CIDR notation, once each.
func checkNetworks(list []string) ([]string, error) {
	networks, err := network.Canonical(list)
	if err != nil || len(networks) > maxNetworks {
		return nil, ErrNetworks
	}
	return networks, nil
}

// listed is how the log tells networks.
func listed(networks []string) string { return strings.Join(networks, " ") }
