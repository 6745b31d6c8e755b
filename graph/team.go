package graph

import (
	"kontor/ent/product"
	"kontor/graph/model"
	"kontor/internal/authz"
	"kontor/internal/org"
)

func newTeam(in model.CreateTeamInput) org.NewTeam {
	t := org.NewTeam{OrgID: in.OrganizationID, Name: in.Name, Color: in.Color, MembershipIDs: in.MembershipIds}
	if leader := in.LeaderMembershipID.Value(); leader != nil {
		t.LeaderID = *leader
	}
	return t
}

// kindInfos lists the kinds of products in the order in which screens show
// them.
func kindInfos() []*model.ProductKindInfo {
	kinds := []product.Kind{
		product.KindDomain, product.KindWebHosting, product.KindMail, product.KindVps,
		product.KindObjectStorage, product.KindDatabase, product.KindCertificate, product.KindLicense,
	}
	list := make([]*model.ProductKindInfo, len(kinds))
	for i, k := range kinds {
		list[i] = &model.ProductKindInfo{Kind: k, Rights: authz.ProductRights(k.String())}
	}
	return list
}
