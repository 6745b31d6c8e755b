package apitoken

import (
	"net/netip"
	"slices"
	"strings"
)

// checkNetworks returns networks in canonical CIDR notation, once each.
func checkNetworks(list []string) ([]string, error) {
	networks := []string{}
	for _, s := range list {
		p, err := network(strings.TrimSpace(s))
		if err != nil {
			return nil, ErrNetworks
		}
		if !slices.Contains(networks, p.String()) {
			networks = append(networks, p.String())
		}
	}
	if len(networks) > maxNetworks {
		return nil, ErrNetworks
	}
	return networks, nil
}

func network(s string) (netip.Prefix, error) {
	if !strings.Contains(s, "/") {
		a, err := netip.ParseAddr(s)
		if err != nil {
			return netip.Prefix{}, err
		}
		a = a.Unmap().WithZone("")
		return netip.PrefixFrom(a, a.BitLen()), nil
	}
	p, err := netip.ParsePrefix(s)
	if err != nil {
		return netip.Prefix{}, err
	}
	// ::ffff:192.0.2.0/120 and 192.0.2.0/24 are the same network.
	if a := p.Addr(); a.Is4In6() && p.Bits() >= 96 {
		p = netip.PrefixFrom(a.Unmap(), p.Bits()-96)
	}
	return p.Masked(), nil
}

// within tells whether an address lies in one of the networks; no networks are
// everywhere. An address that cannot be read lies in none.
func within(networks []string, ip string) bool {
	if len(networks) == 0 {
		return true
	}
	a, err := netip.ParseAddr(ip)
	if err != nil {
		return false
	}
	a = a.Unmap().WithZone("")
	return slices.ContainsFunc(networks, func(s string) bool {
		p, err := netip.ParsePrefix(s)
		return err == nil && p.Contains(a)
	})
}

// listed is how the log tells networks.
func listed(networks []string) string { return strings.Join(networks, " ") }
