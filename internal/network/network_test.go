package network

import (
	"net/netip"
	"slices"
	"testing"
)

func TestPublic_NoWayInside(t *testing.T) {
	for _, s := range []string{
		"127.0.0.1", "127.9.9.9", "::1", "::", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
		"100.100.100.200", "169.254.169.254", "192.0.0.192", "168.63.129.16", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
		"fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
		"64:ff9b::7f00:1", "64:ff9b:1::1", "::127.0.0.1", "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "100::1", "fec0::1",
	} {
		if Public(netip.MustParseAddr(s)) {
			t.Errorf("%s is taken for public", s)
		}
	}
	for _, s := range []string{"1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450::1", "::ffff:1.1.1.1"} {
		if !Public(netip.MustParseAddr(s)) {
			t.Errorf("%s is taken for private", s)
		}
	}
	if Public(netip.Addr{}) {
		t.Error("no address is public")
	}
}

func TestCanonical_EachNetworkOnce(t *testing.T) {
	got, err := Canonical([]string{" 192.0.2.7 ", "192.0.2.7/32", "192.0.2.9/24", "::ffff:192.0.2.0/120", "2001:db8::1/64"})
	if err != nil || !slices.Equal(got, []string{"192.0.2.7/32", "192.0.2.0/24", "2001:db8::/64"}) {
		t.Errorf("got %v %v", got, err)
	}
	if got, err := Canonical([]string{"anywhere"}); err == nil {
		t.Errorf("read as %v", got)
	}
}

func TestWithin_UnknownAddressesAreOutside(t *testing.T) {
	if !Within(nil, "") || !Within([]string{"192.0.2.0/24"}, "::ffff:192.0.2.7") {
		t.Error("an address inside is refused")
	}
	for _, ip := range []string{"", "nonsense", "192.0.3.1"} {
		if Within([]string{"192.0.2.0/24"}, ip) {
			t.Errorf("%q is inside", ip)
		}
	}
	if Within([]string{"nonsense"}, "192.0.2.1") {
		t.Error("a network that cannot be read holds everything")
	}
}
