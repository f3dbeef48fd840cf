extension Routes {
    static let departments: [Route] = [
        .page(Paths.departments, .having(.manageDepartments), DepartmentController.index),
        .page(Paths.newDepartment, .having(.manageDepartments), DepartmentController.new),
        .act(Paths.departments, .having(.manageDepartments), DepartmentController.create),
        .page(Paths.department, .having(.manageDepartments), DepartmentController.edit),
        .act(Paths.department, .having(.manageDepartments), DepartmentController.update),
    ]
}
