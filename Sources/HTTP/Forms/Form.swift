/// A form as a handler reads it, however the browser sent it: urlencoded or multipart.
package struct Form: Sendable, Equatable {
    /// The fields that are no files.
    package let values: FormValues
    /// The uploaded files; a file field left empty is not among them.
    package let files: [Part]

    package init(values: FormValues = FormValues(), files: [Part] = []) {
        self.values = values
        self.files = files
    }

    /// - Throws: `.notAForm` for another media type or none, else what is wrong with the body.
    package init(_ request: Request, limits: Limits = Limits()) throws(HTTPError) {
        guard let type = request.fields["Content-Type"].flatMap(MediaType.init) else { throw .notAForm }
        switch type.essence {
        case "application/x-www-form-urlencoded":
            self.init(values: try FormValues(urlEncoded: request.body, limits: limits))
        case "multipart/form-data":
            guard let boundary = type["boundary"] else { throw .malformedMultipart(.boundary) }
            try self.init(Multipart(request.body, boundary: boundary, limits: limits), limits: limits)
        default:
            throw .notAForm
        }
    }

    private init(_ multipart: Multipart, limits: Limits) throws(HTTPError) {
        var values = FormValues()
        for part in multipart.parts where part.filename == nil { try values.add(part, limits: limits) }
        let files = multipart.parts.filter { part in
            part.filename.map { !($0.isEmpty && part.bytes.isEmpty) } ?? false
        }
        self.init(values: values, files: files)
    }

    package subscript(name: String) -> String? { values[name] }

    package func all(_ name: String) -> [String] { values.all(name) }

    package func file(_ name: String) -> Part? { files.first { $0.name == name } }

    package func files(_ name: String) -> [Part] { files.filter { $0.name == name } }
}
