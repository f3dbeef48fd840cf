extension Refusal {
    package static let lengths: [Refusal] =
        [
            Refusal("two lengths", "RFC 9112 §6.3", 400, post("Content-Length: 5\r\nContent-Length: 6", "12345")),
            Refusal("one length twice", "RFC 9112 §6.3", 400, post("Content-Length: 5\r\ncontent-length: 5", "12345")),
            Refusal(
                "length and an empty one", "RFC 9112 §6.3", 400, post("Content-Length: 5\r\nContent-Length:", "12345")),
            Refusal(
                "length far from another", "RFC 9112 §6.3", 400,
                post("Content-Length: 0\r\nA: b\r\nContent-Length: 5", "12345")),
            Refusal("two lengths of a GET", "RFC 9112 §6.3", 400, field("Content-Length: 0\r\nContent-Length: 0")),
            Refusal("body too large", "RFC 9110 §15.5.14", 413, post("Content-Length: 1048577", "")),
            Refusal("body of 18 digits", "RFC 9110 §15.5.14", 413, post("Content-Length: 999999999999999999", "")),
            Refusal(
                "body too large, asked for first", "RFC 9110 §15.5.14", 413,
                post("Content-Length: 1048577\r\nExpect: 100-continue", "")),
        ]
        + [
            "+5", "-5", "+0", "-0", "0x5", "0X5", "5h", "0b101", "0o5", "5,5", "5, 5", "5 ,5", ",5", "5,", "5,6", "5 5",
            "", "5;", "5;a=b", "５", "٥", "²", "1e1", "5.0", "5.", ".5", "\"5\"", "'5'", "(5)", "0_5", "5_0", "five",
            "NaN",
            "Infinity", "--5", "5-", "5\u{A0}", "\u{FEFF}5", "5\t5", "#5", "5/5",
        ].map { Refusal("length '\($0)'", "RFC 9110 §8.6", 400, post("Content-Length: \($0)", "12345")) }
        + [
            "9999999999999999999", "18446744073709551621", "9223372036854775808", "4294967301000000000000000",
            "00000000000000000000005", "0000000000000000005",
        ].map { Refusal("length \($0)", "RFC 9110 §8.6", 400, post("Content-Length: \($0)", "12345")) }

    package static let codings: [Refusal] =
        [
            Refusal(
                "length and coding", "RFC 9112 §6.1", 400,
                post("Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n")),
            Refusal(
                "coding and length", "RFC 9112 §6.1", 400,
                post("Transfer-Encoding: chunked\r\nContent-Length: 0", "0\r\n\r\n")),
            Refusal(
                "coding and length in other cases", "RFC 9112 §6.1", 400,
                post("tRANSFER-eNCODING: chunked\r\nCONTENT-length: 5", "0\r\n\r\n")),
            Refusal(
                "length and unknown coding", "RFC 9112 §6.1", 400,
                post("Content-Length: 5\r\nTransfer-Encoding: xchunked", "12345")),
            Refusal(
                "length and empty coding", "RFC 9112 §6.1", 400,
                post("Content-Length: 5\r\nTransfer-Encoding:", "12345")),
            Refusal(
                "bad length and coding", "RFC 9112 §6.1", 400,
                post("Content-Length: x\r\nTransfer-Encoding: chunked", "0\r\n\r\n")),
            Refusal(
                "length and coding of a GET", "RFC 9112 §6.1", 400,
                field("Content-Length: 5\r\nTransfer-Encoding: chunked") + "0\r\n\r\n"),
        ]
        + ["chunked", "gzip", "identity", ""].map {
            Refusal(
                "coding '\($0)' in HTTP/1.0", "RFC 9112 §6.1", 400,
                "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: \($0)\r\n\r\n0\r\n\r\n")
        }
        + [
            "gzip", "deflate", "br", "chunked, gzip", "identity", "chunked, identity", "xchunked", "chunkedx", "chunke",
            "x-chunked", "chunked;q=1", "chunked;", "chunked,", "chunked, ,", ",", "", "\"chunked\"", "'chunked'",
            "chun ked", "chunked\u{A0}", "\u{A0}chunked", "сhunked", "chunked identity", "chunked chunked", "trailers",
            "chunked/1.0", "chunked=1", "(chunked)", "chunked\r\nTransfer-Encoding: identity",
            "chunked\r\nTransfer-Encoding:", "chunked\r\nA: b\r\nTransfer-Encoding: gzip",
        ].map { Refusal("coding '\($0)'", "RFC 9112 §6.3", 400, post("Transfer-Encoding: \($0)", "0\r\n\r\n")) }
        + [
            "chunked, chunked", "chunked,chunked", "Chunked, CHUNKED", "chunked, gzip, chunked", ",chunked",
            ", chunked",
            "\r\nTransfer-Encoding: chunked", "chunked\r\nTransfer-Encoding: chunked",
        ].map { Refusal("coding '\($0)'", "RFC 9112 §6.1", 400, post("Transfer-Encoding: \($0)", "0\r\n\r\n")) }
        + [
            "gzip, chunked", "identity, chunked", "gzip,chunked", "x, chunked", "gzip\r\nTransfer-Encoding: chunked",
        ].map { Refusal("coding '\($0)'", "RFC 9112 §6.1", 501, post("Transfer-Encoding: \($0)", "0\r\n\r\n")) }
}
