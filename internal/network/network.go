// Package network reads lists of networks and tells which addresses lie in them,
// and which addresses are nobody's private ones. It opens no connection.
package network

import (
	"net/netip"
	"slices"
	"strings"
)

// Parse reads an address, or a network in CIDR notation, as a network without
// host bits. IPv4 written as IPv6 is IPv4.
func Parse(s string) (netip.Prefix, error) {
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

// Canonical reads a list of networks and returns each once, in CIDR notation.
func Canonical(list []string) ([]string, error) {
	networks := []string{}
	for _, s := range list {
		p, err := Parse(strings.TrimSpace(s))
		if err != nil {
			return nil, err
		}
		if !slices.Contains(networks, p.String()) {
			networks = append(networks, p.String())
		}
	}
	return networks, nil
}

// Within tells whether an address lies in one of the networks; no networks are
// everywhere. An address that cannot be read lies in none.
func Within(networks []string, ip string) bool {
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

// special are the networks of IPv4 that are not the public's, and those of IPv6
// within what is otherwise given out that lead to other places than they say.
var special = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"168.63.129.16/32", // the host of a virtual machine, for one large provider
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
)

// unicast is what of IPv6 is given out at all.
var unicast = netip.MustParsePrefix("2000::/3")

func prefixes(list ...string) []netip.Prefix {
	ps := make([]netip.Prefix, len(list))
	for i, s := range list {
		ps[i] = netip.MustParsePrefix(s)
	}
	return ps
}

// Public tells whether an address is one that anybody on the internet may have:
// none of this machine, of a private network, of the metadata of a cloud, of a
// group, or of a tunnel to those.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsValid() || a.Is6() && !unicast.Contains(a) {
		return false
	}
	return !In(special, a)
}

// In tells whether an address lies in one of the networks; it lies in none of no
// networks.
func In(networks []netip.Prefix, a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	return slices.ContainsFunc(networks, func(p netip.Prefix) bool { return p.Contains(a) })
}
