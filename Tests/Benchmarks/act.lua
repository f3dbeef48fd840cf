-- wrk: one durable act a request (the observers of a meeting are counted anew), each with a form key of its own, as
-- from a page of its own. The environment says who acts and where.

local path, cookie, token = os.getenv("ACT_PATH"), os.getenv("ACT_COOKIE"), os.getenv("ACT_TOKEN")
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init()
  sent = 0
  run = string.format("%x", os.time())
  headers = { ["Cookie"] = cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }
end

function request()
  sent = sent + 1
  local body = string.format("_csrf=%s&_form=%s-%d-%d&observers=%d", token, run, number, sent, sent % 50)
  return wrk.format("POST", path, headers, body)
end
