import CZlib

/// The gzip content coding (RFC 1952).
package enum Gzip {
    package enum Failure: Error, Equatable {
        /// Not gzip, or cut off.
        case malformed
        /// Would decompress to more than allowed.
        case tooLarge
    }

    /// - Parameter level: 1 (fast, for pages made now) to 9 (small, for files compressed once).
    package static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
        var stream = z_stream()
        // For a page zlib's usual 256 KB of tables cost more time to get and clear than the compressing: measured on
        // 13 KB, level 3, 74 µs with them and 17 with these, a window as long as the page, for the same length.
        let (windowBits, memoryLevel): (Int32, Int32) = bytes.count <= 16_384 ? (14, 6) : (15, 8)
        let opened = shingi_deflate_init_gzip(&stream, Int32(level), windowBits, memoryLevel)
        precondition(opened == Z_OK, "zlib cannot begin: \(opened)")
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            bytes.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                // The output has room for the worst case, so that one call does it all.
                let ended = deflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "zlib did not end: \(ended)")
            }
            count = Int(stream.total_out)
        }
    }

    /// - Parameter limit: the most bytes to produce; a small input can stand for gigabytes.
    package static func decompress(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var stream = z_stream()
        let opened = shingi_inflate_init_gzip(&stream)
        precondition(opened == Z_OK, "zlib cannot begin: \(opened)")
        defer { inflateEnd(&stream) }
        var result = Z_OK
        // One byte more than allowed tells too much from just enough.
        let output = [UInt8](unsafeUninitializedCapacity: limit + 1) { output, count in
            bytes.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                result = inflate(&stream, Z_FINISH)
            }
            count = Int(stream.total_out)
        }
        if output.count > limit { throw .tooLarge }
        guard result == Z_STREAM_END, stream.avail_in == 0 else { throw .malformed }
        return output
    }
}
