package authz

// The rights a member without product:read_all may be given on one product.
const (
	RightTechnical = "technical" // change the product, its tags included
	RightStatistic = "statistic" // see its statistics
	RightCheck     = "check"     // check tickets at the door
	RightSale      = "sale"      // see the sale of tickets
)

// ProductRights lists the rights that a kind of product supports, which are all
// that can be given on it (R27). An unknown kind supports none. Check and sale
// belong to ticketing, which no kind offers yet.
func ProductRights(kind string) []string {
	switch kind {
	case "web_hosting", "mail", "vps", "object_storage", "database":
		return []string{RightTechnical, RightStatistic}
	case "domain", "certificate", "license":
		return []string{RightTechnical}
	}
	return nil
}
