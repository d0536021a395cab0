-- Posts the forms in a file, each line "path TAB cookie TAB body". Arguments: FILE, the first digit of the
-- status that means yes, "again" (round and round until the time is over) or "once" (each form one time). One thread only.
local ffi = require("ffi")
ffi.cdef[[
  typedef struct { long seconds; long nanoseconds; } instant;
  int clock_gettime(int clock, instant *now);
]]

local forms, turn, answered, once, expected, began = {}, 0, 0, false, 0, 0
local threads = {}

-- wrk's own rate counts the whole duration; a "once" run is over before that.
local function now()
  local instant = ffi.new("instant")
  ffi.C.clock_gettime(1, instant)
  return tonumber(instant.seconds) + tonumber(instant.nanoseconds) / 1e9
end

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  expected, once, refused, rate, example = tonumber(args[2]), args[3] == "once", 0, 0, ""
  for line in io.lines(args[1]) do
    local path, cookie, body = line:match("^(.-)\t(.-)\t(.*)$")
    forms[#forms + 1] = wrk.format("POST", path, {
      ["Content-Type"] = "application/x-www-form-urlencoded",
      ["Cookie"] = cookie,
      ["Host"] = wrk.headers["Host"],
      ["Sec-Fetch-Site"] = "same-origin",
    }, body)
  end
end

function request()
  turn = turn + 1
  if turn == 1 then
    began = now()
  end
  if once then
    return forms[math.min(turn, #forms)]
  end
  return forms[(turn - 1) % #forms + 1]
end

function response(status, headers, body)
  answered = answered + 1
  if math.floor(status / 100) ~= expected then
    refused = refused + 1
    example = status .. " " .. (body:match('error%-summary.-</div>') or body:match("<h1.-</main>") or body)
  end
  if once and answered == #forms then
    rate = answered / (now() - began)
    wrk.thread:stop()
  end
end

function done()
  print("Refused: " .. threads[1]:get("refused"))
  print("The last refusal: " .. threads[1]:get("example"))
  print("Each once/sec: " .. threads[1]:get("rate"))
end
