"""Reads HTTP/1.1 requests strictly, written from RFC 9110, RFC 9112 and RFC 3986 alone: a second opinion on what the
server must take for a request. Knows no limits but those that single bytes can pass."""

import ipaddress
import re
from urllib.parse import unquote_to_bytes

TOKEN = rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
REQUEST_LINE = re.compile(rb"(%s) ([!-~]+) HTTP/1\.([01])" % TOKEN)
FIELD = re.compile(rb"(%s):[ \t]*((?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?)[ \t]*" % TOKEN)
PATH = re.compile(rb"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*")
QUERY = re.compile(rb"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?\[\]{}|\\^`]|%[0-9A-Fa-f]{2})*")
ABSOLUTE = re.compile(rb"(?i:https?)://([^/?]+)([^?]*)(?:\?(.*))?", re.S)
AUTHORITY = re.compile(rb"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9\-._~]{1,255}))(?::([0-9]{0,5}))?")
QUOTED = rb'"(?:[\t !#-\[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*"'
CHUNK = re.compile(
    rb"([0-9A-Fa-f]{1,15})(?:[ \t]*;[ \t]*%s(?:[ \t]*=[ \t]*(?:%s|%s))?)*" % (TOKEN, TOKEN, QUOTED))
FORBIDDEN_TRAILERS = set(
    b"content-length transfer-encoding trailer te connection upgrade host forwarded x-forwarded-for x-forwarded-host"
    b" x-forwarded-proto max-forwards origin authorization proxy-authorization cookie expect range if-match"
    b" if-none-match if-modified-since if-unmodified-since if-range cache-control pragma content-type content-encoding"
    b" content-range".split())


class Refused(Exception):
    """Not a request."""


class Incomplete(Exception):
    """The beginning of one, perhaps."""


class Request:
    __slots__ = ("method", "keeps_alive", "end")

    def __init__(self, method, keeps_alive, end):
        self.method, self.keeps_alive, self.end = method, keeps_alive, end


def requests(data, takes_content):
    """The requests at the beginning of the bytes, and whether an error follows them.

    takes_content(method, segments): whether the server takes content with such a request."""
    found, position = [], 0
    try:
        while (request := one(data, position, takes_content)) is not None:
            found.append(request)
            position = request.end
            if not request.keeps_alive:
                return found, False
    except (Refused, Incomplete):
        return found, True
    return found, False


def one(data, position, takes_content):
    empty = 0
    while True:
        if position == len(data):
            return None
        text, position = line(data, position)
        if text:
            break
        empty += 1
        if empty > 4:
            raise Refused
    words = REQUEST_LINE.fullmatch(text)
    if not words or len(words[1]) > 24 or words[1] == b"CONNECT":
        raise Refused
    segments = path_of(words[1], words[2])
    version = int(words[3])
    fields, position = section(data, position)
    check_host(fields, version)
    if any(value.lower() != b"100-continue" for value in values(fields, b"expect")):
        raise Refused
    length, end = content(data, position, fields, version)
    if length and not takes_content(words[1], segments):
        raise Refused
    return Request(words[1], keeps_alive(fields, version), end)


def line(data, position):
    end = data.find(b"\n", position)
    if end < 0:
        raise Incomplete
    if end == position or data[end - 1] != 13:
        raise Refused
    return data[position:end - 1], end + 1


def section(data, position):
    fields = []
    while True:
        text, position = line(data, position)
        if not text:
            return fields, position
        parts = FIELD.fullmatch(text)
        if not parts:
            raise Refused
        fields.append((parts[1].lower(), parts[2]))


def values(fields, name):
    return [value for key, value in fields if key == name]


def path_of(method, target):
    """The decoded segments."""
    if target == b"*":
        if method != b"OPTIONS":
            raise Refused
        return None
    if target.startswith(b"/"):
        path, _, query = target.partition(b"?")
    else:
        parts = ABSOLUTE.fullmatch(target)
        if not parts or not is_authority(parts[1]):
            raise Refused
        path, query = parts[2], parts[3] or b""
    if not PATH.fullmatch(path) or not QUERY.fullmatch(query):
        raise Refused
    try:
        if "\0" in unquote_to_bytes(query).decode():
            raise Refused
        return [] if path in (b"", b"/") else [segment(raw) for raw in path.split(b"/")[1:]]
    except UnicodeDecodeError:
        raise Refused from None


def segment(raw):
    text = unquote_to_bytes(raw).decode()
    if text in (".", "..") or any(character < " " or character == "\x7f" for character in text):
        raise Refused
    return text


def check_host(fields, version):
    hosts = values(fields, b"host")
    if len(hosts) > 1 or (not hosts and version == 1) or (hosts and not is_authority(hosts[0])):
        raise Refused


def is_authority(text):
    parts = AUTHORITY.fullmatch(text)
    if not parts or int(parts[3] or 0) > 65535:
        return False
    try:
        return parts[2] is not None or bool(ipaddress.IPv6Address(parts[1].decode()))
    except ValueError:
        return False


def keeps_alive(fields, version):
    tokens = [token.strip(b" \t").lower() for value in values(fields, b"connection") for token in value.split(b",")]
    return b"close" not in tokens and (version == 1 or b"keep-alive" in tokens)


def content(data, position, fields, version):
    """Its length, and where it ends."""
    lengths, codings = values(fields, b"content-length"), values(fields, b"transfer-encoding")
    if codings:
        if lengths or version == 0 or len(codings) > 1 or codings[0].lower() != b"chunked":
            raise Refused
        return chunks(data, position)
    if not lengths:
        return 0, position
    if len(lengths) > 1 or not re.fullmatch(rb"[0-9]{1,18}", lengths[0]):
        raise Refused
    end = position + int(lengths[0])
    if end > len(data):
        raise Incomplete
    return int(lengths[0]), end


def chunks(data, position):
    length = 0
    while True:
        text, position = line(data, position)
        parts = CHUNK.fullmatch(text)
        if not parts or len(text) > 256:
            raise Refused
        size = int(parts[1], 16)
        if size == 0:
            break
        length += size
        position += size
        mark = data[position:position + 2]
        if mark != b"\r\n":
            raise (Incomplete if b"\r\n".startswith(mark) else Refused)
        position += 2
    fields, position = section(data, position)
    if any(name in FORBIDDEN_TRAILERS for name, _ in fields):
        raise Refused
    return length, position
