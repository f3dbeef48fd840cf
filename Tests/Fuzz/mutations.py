"""Requests, sound ones and ones that attack the reader, from a random generator with a fixed seed."""

NASTY_FIELDS = [
    b"Content-Length: 0", b"Content-Length: 5", b"Content-Length: +5", b"Content-Length: 5, 5", b"Content-Length: 0x10",
    b"Content-Length:", b"Content-Length: 99999999999999999999", b"Content-Length : 5", b"Content-Length: -1",
    b"Transfer-Encoding: chunked", b"Transfer-Encoding: identity", b"Transfer-Encoding: gzip, chunked",
    b"Transfer-Encoding: chunked, chunked", b"Transfer-Encoding: xchunked", b"Transfer-Encoding : chunked",
    b"Transfer-Encoding:\x0bchunked", b"Transfer-Encoding: chunked\r", b"X: y\rTransfer-Encoding: chunked",
    b"Transfer-Encoding:\r\n chunked", b"X: y\nTransfer-Encoding: chunked", b"Transfer_Encoding: chunked",
    b"Host: b", b"Host: u@a", b"Host:", b" Host: a", b"X: a\0b", b"X : y", b": y", b"X", b"X: \x7f", b"Expect: 200-ok",
    b"Expect: 100-continue", b"Connection: close", b"Connection: keep-alive, X", b"TE: trailers", b"Trailer: X",
    b"Upgrade: h2c", b"X-HTTP-Method-Override: DELETE", b"Cookie: session=\xff; a=b",
]
NASTY_TARGETS = [
    b"*", b"a:80", b"http://u@a/", b"http://b/healthz", b"/%", b"/%00", b"/%C0%AF", b"/..", b"/%2e%2e/x", b"/a b", b"//x",
    b"/healthz?%ED%A0%80", b"/%E5%AF", b"/a\\b", b"/#", b"http://", b"/\xc3\xa9", b"/healthz?a=%zz", b"/...", b"/%2F",
]
VERSIONS = [b"HTTP/2.0", b"http/1.1", b"HTTP/1.10", b"HTTP/0.9", b"HTTP/1.2", b"HTTP/1.0", b"HTTP/1", b""]
METHODS = [b"TRACE", b"CONNECT", b"PROPFIND", b"get", b"OPTIONS", b"DELETE", b"G T", b"", b"PATCH", b"PUT"]
PIECES = [
    b"\r", b"\n", b"\r\n", b"\r\n\r\n", b"\0", b" ", b"\t", b":", b";", b",", b"%", b"0\r\n\r\n", b"0", b"\"", b"+", b"-", b"\xff",
    b"\r\n ", b"chunked", b"GET / HTTP/1.1\r\n", b"\x0b", b"\x85", b"\xc2\xa0",
]
PATHS = [b"/healthz"] * 12 + [b"/", b"/sign-in", b"/public", b"/static/base.css", b"/static/none", b"/none", b"/cases/7"]


class Mutator:
    def __init__(self, random):
        self.random = random
        self.count = 0

    def hidden(self):
        """A request that only who misreads the one before it ever sees; its method names it in the server's log."""
        self.count += 1
        name = b"H%dX%x" % (self.count, self.random.getrandbits(32))
        return b"%s /hidden-%s HTTP/1.1\r\nHost: a\r\n\r\n" % (name, name)

    def batch(self):
        """Requests to be sent at once: changed without harm, and a last one changed to do harm, with a hidden request
        behind it."""
        items = [self.harmless() for _ in range(self.random.randint(4, 16))]
        return b"".join(items) + self.harmful() + self.hidden()

    def harmless(self):
        start, fields, body = self.parts()
        for _ in range(self.random.randint(1, 3)):
            self.vary(fields)
        return self.joined(start, fields, body)

    def harmful(self):
        start, fields, body = self.parts()
        random = self.random
        for _ in range(random.choice((1, 1, 1, 2))):
            kind = random.randrange(8)
            if kind == 0:
                fields.insert(random.randint(0, len(fields)), random.choice(NASTY_FIELDS))
            elif kind == 1:
                start[1] = random.choice(NASTY_TARGETS)
            elif kind == 2:
                start[random.choice((0, 2))] = random.choice(METHODS + VERSIONS)
            elif kind == 3 and fields:
                fields.append(random.choice(fields))
            elif kind == 4:
                body = self.broken_body(body)
            else:
                return self.scratched(self.joined(start, fields, body))
        return self.joined(start, fields, body)

    def parts(self):
        random = self.random
        path = random.choice(PATHS)
        if random.random() < 0.2:
            path += b"?q=%%E7%%AD%%94%d" % random.getrandbits(16)
        if random.random() < 0.05:
            path = b"http://b:8080" + path
        fields = [b"Host: a"]
        kind = random.randrange(6)
        if kind < 3:
            version = b"HTTP/1.1"
            if random.random() < 0.1:
                version = b"HTTP/1.0"
                fields.append(b"Connection: keep-alive")
            return [random.choice((b"GET", b"GET", b"GET", b"HEAD", b"OPTIONS", b"PROPFIND")), path, version], fields, b""
        content = self.content()
        fields.append(b"Content-Type: " + random.choice((b"application/x-www-form-urlencoded", b"text/plain")))
        if random.random() < 0.1:
            fields.append(b"Expect: 100-continue")
        method = random.choice((b"POST", b"POST", b"PUT", b"PROPFIND"))
        if kind == 3:
            fields.append(b"Content-Length: %d" % len(content))
            return [method, path, b"HTTP/1.1"], fields, content
        fields.append(b"Transfer-Encoding: chunked")
        return [method, path, b"HTTP/1.1"], fields, self.chunked(content)

    def content(self):
        filler = self.random.choice((b"", b"a=b&c=", b"\r\n\r\n", b"0\r\n\r\n", self.random.randbytes(20)))
        return filler + self.hidden()

    def chunked(self, content):
        random = self.random
        body = b""
        while content:
            size = random.randint(1, len(content))
            extension = random.choice((b"", b"", b"", b";a", b"; a = \"b\\\"\"", b" ;a=b"))
            body += b"%x%s\r\n%s\r\n" % (size, extension, content[:size])
            content = content[size:]
        return body + random.choice((b"0\r\n\r\n", b"00;z\r\n\r\n", b"0\r\nX: y\r\n\r\n"))

    def broken_body(self, body):
        hidden = self.hidden()
        return self.random.choice((
            b"0\r\n\r\n" + hidden + body, b"5\r\nabcde0\r\n\r\n" + hidden, b"5\nabcde\r\n0\r\n\r\n" + hidden,
            b"ffffffffffffffff\r\n" + hidden, b"-1\r\n" + hidden, b"0x5\r\nabcde\r\n0\r\n\r\n" + hidden,
            b"5;a=\"\r\n\"" + hidden, b"5;\nabcde\r\n0\r\n\r\n" + hidden, b"0\r\nHost: b\r\n\r\n" + hidden,
            b"0\r\nX : y\r\n\r\n" + hidden, b"0\r\n" + hidden, b"5\r\nabcde\r\n" + hidden, body[:-1] + hidden,
            b"1\r\nx\r\n" * 40 + b"0\r\n\r\n" + hidden, b"\r\n" + body, body + b"\r\n" * 6 + hidden))

    def vary(self, fields):
        random = self.random
        kind = random.randrange(4)
        if kind == 0:
            fields.insert(random.randint(0, len(fields)), b"X-%x: %x" % (random.getrandbits(24), random.getrandbits(64)))
        elif kind == 1:
            index = random.randrange(len(fields))
            name, _, value = fields[index].partition(b":")
            fields[index] = random.choice((name.upper(), name.lower(), name.swapcase())) + b":" + value
        elif kind == 2:
            index = random.randrange(len(fields))
            name, _, value = fields[index].partition(b":")
            fields[index] = name + b":" + random.choice((b"", b" ", b"\t ", b"   ")) + value.strip() + random.choice((b"", b" ", b"\t"))
        else:
            random.shuffle(fields)

    def scratched(self, data):
        random = self.random
        data = bytearray(data)
        for _ in range(random.choice((1, 1, 2, 3))):
            index = random.randrange(len(data) or 1)
            kind = random.randrange(5)
            if kind == 0:
                data[index:index] = random.choice(PIECES)
            elif kind == 1:
                del data[index:index + random.choice((1, 1, 2, 5))]
            elif kind == 2:
                data[index:index + 1] = bytes((random.getrandbits(8),))
            elif kind == 3:
                data[index:index] = data[index:index + random.randint(1, 40)]
            elif index < len(data):
                data[index] ^= 1 << random.randrange(8)
        return bytes(data)

    def joined(self, start, fields, body):
        empty = b"\r\n" * self.random.choice((0, 0, 0, 0, 1, 2))
        return empty + b" ".join(start) + b"\r\n" + b"".join(field + b"\r\n" for field in fields) + b"\r\n" + body
