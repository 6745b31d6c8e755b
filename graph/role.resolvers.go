package graph

import (
	"context"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/viewer"
)

func (r *mutationResolver) CreateRole(ctx context.Context, input model.CreateRoleInput) (*model.CreateRolePayload, error) {
	role, err := r.orgs.CreateRole(ctx, input.OrganizationID, input.Name, input.Permissions)
	if err != nil {
		return nil, err
	}
	o, err := load(ctx).orgs.Load(ctx, role.OrgID)
	if err != nil {
		return nil, err
	}
	return &model.CreateRolePayload{Role: *role, Organization: *o}, nil
}

func (r *mutationResolver) UpdateRole(ctx context.Context, input model.UpdateRoleInput) (*model.UpdateRolePayload, error) {
	change := org.RoleChange{Name: input.Name.Value(), Permissions: input.Permissions.Value(), BasedOn: input.BasedOn.Value()}
	role, err := r.orgs.UpdateRole(ctx, input.RoleID, change)
	if err != nil {
		return nil, err
	}
	o, err := load(ctx).orgs.Load(ctx, role.OrgID)
	if err != nil {
		return nil, err
	}
	return &model.UpdateRolePayload{Role: *role, Organization: *o}, nil
}

func (r *mutationResolver) DeleteRole(ctx context.Context, input model.DeleteRoleInput) (*model.DeleteRolePayload, error) {
	orgID, err := r.orgs.DeleteRole(ctx, input.RoleID, deref(input.ReplaceWithRoleID.Value()))
	if err != nil {
		return nil, err
	}
	o, err := load(ctx).orgs.Load(ctx, orgID)
	if err != nil {
		return nil, err
	}
	return &model.DeleteRolePayload{DeletedRoleID: input.RoleID, Organization: *o}, nil
}

func (r *organizationResolver) RolePreview(ctx context.Context, obj *ent.Organization, roleID *string, permissions []string) (*model.RolePreview, error) {
	preview, err := r.orgs.PreviewRole(ctx, obj.ID, deref(roleID), permissions)
	return (*model.RolePreview)(preview), err
}

func (r *organizationResolver) ViewerCanManageRoles(ctx context.Context, obj *ent.Organization) (bool, error) {
	return viewer.Can(ctx, authz.RoleManage, obj.ID), nil
}

func (r *roleResolver) MemberCount(ctx context.Context, obj *ent.Role) (*int, error) {
	use, err := load(ctx).roleUses.Load(ctx, obj.ID)
	return &use.Members, err
}

func (r *roleResolver) InvitationCount(ctx context.Context, obj *ent.Role) (*int, error) {
	use, err := load(ctx).roleUses.Load(ctx, obj.ID)
	return &use.Invitations, err
}

func (r *roleResolver) ViewerCanManage(ctx context.Context, obj *ent.Role) (bool, error) {
	return org.MayManageRole(ctx, obj), nil
}
