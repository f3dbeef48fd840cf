package typealias FormID = ID<Form>

/// The case sheet (個票) under one provision: its heading and fields. A form is never changed, only followed by a newer
/// version: a sheet prints for ever by the version it was written under.
package struct Form: Sendable, Hashable {
    package var id: FormID
    package var provision: ProvisionID
    /// 1, 2, … within the provision.
    package var version: Int
    package var heading: FormHeading
    package var fields: [FormField]

    /// Refuses fields nobody could fill in or find again.
    package init(
        id: FormID, provision: ProvisionID, version: Int, heading: FormHeading, fields: [FormField]
    ) throws(FormError) {
        try FormField.check(fields)
        self.id = id
        self.provision = provision
        self.version = version
        self.heading = heading
        self.fields = fields
    }

    package func field(_ key: String) -> FormField? {
        fields.first { $0.key == key }
    }
}
