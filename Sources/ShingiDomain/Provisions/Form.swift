package typealias FormID = ID<Form>

/// The fields of a case sheet (個票) under one provision. A form is never changed, only followed by a newer version:
/// a sheet prints for ever by the version it was written under.
package struct Form: Sendable, Hashable {
    package var id: FormID
    package var provision: ProvisionID
    /// 1, 2, … within the provision.
    package var version: Int
    package var fields: [FormField]

    /// Refuses fields nobody could fill in or find again.
    package init(id: FormID, provision: ProvisionID, version: Int, fields: [FormField]) throws(FormError) {
        try FormField.check(fields)
        self.id = id
        self.provision = provision
        self.version = version
        self.fields = fields
    }

    package func field(_ key: String) -> FormField? {
        fields.first { $0.key == key }
    }
}
