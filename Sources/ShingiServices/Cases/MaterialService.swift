import Crypto
import ShingiDomain

/// Papers of cases. Whoever sees the case sees them; their bytes are kept for good.
package struct MaterialService {
    let services: Services

    /// Takes in several papers at once: all of them, or none when one is refused.
    package func add(_ papers: [MaterialEntry], to id: CaseID, by actor: Actor) throws -> [MaterialID] {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.uploadMaterials, on: subject)
        try subject.requireOpen(to: actor.caseEditor)
        return try services.transaction {
            let first = try services.connection.lastMaterialPosition(of: id) + 1
            return try papers.enumerated().map { index, paper in
                let material = try insert(paper, at: first + index, to: id, by: actor)
                try services.audit.record(
                    "material_added", on: .case(id), by: actor, sentence: "資料「\(paper.title)」を加えました。")
                return material
            }
        }
    }

    /// Takes a paper off the case. Its bytes stay, for the record.
    package func remove(_ id: MaterialID, by actor: Actor) throws -> CaseID {
        let found = try find(id, for: actor)
        let subject = try services.cases.find(found.material.caseID, for: actor)
        try actor.require(.uploadMaterials, on: subject)
        try subject.requireOpen(to: actor.caseEditor)
        guard found.removedAt == nil else { throw MaterialError.alreadyRemoved }
        try services.transaction {
            try services.connection.storeRemoval(of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "material_removed", on: .case(subject.id), by: actor,
                sentence: "資料「\(found.material.title)」を取り除きました。")
        }
        return subject.id
    }

    /// A removed paper is found by those only who keep the record.
    package func find(_ id: MaterialID, for actor: Actor) throws -> CaseMaterial {
        let found = try services.connection.material(id, visibleTo: actor)
        guard let found, found.removedAt == nil || actor.reach.wholeCouncil else { throw ServiceError.notFound }
        return found
    }

    /// A stretch of a paper's bytes, read chunk by chunk.
    package func bytes(of material: Material, in range: Range<Int>) throws -> [UInt8] {
        guard !range.isEmpty else { return [] }
        let size = Self.chunkSize
        let first = range.lowerBound / size
        let chunks = try services.connection.chunks(of: material.id, first...(range.upperBound - 1) / size)
        let start = range.lowerBound - first * size
        return Array(chunks[start..<start + range.count])
    }

    /// Bytes in one row.
    static let chunkSize = 1 << 20

    private func insert(_ paper: MaterialEntry, at position: Int, to id: CaseID, by actor: Actor) throws -> MaterialID {
        let kind = try paper.check()
        let material = try services.connection.insertMaterial(
            paper, kind, position: position, sha256: SHA256.hash(paper.bytes), to: id, by: actor.accountID,
            at: services.now)
        for (index, start) in stride(from: 0, to: paper.bytes.count, by: Self.chunkSize).enumerated() {
            let end = min(start + Self.chunkSize, paper.bytes.count)
            try services.connection.insertChunk(Array(paper.bytes[start..<end]), at: index, of: material)
        }
        return material
    }
}

extension Services {
    package var materials: MaterialService { MaterialService(services: self) }
}
