-- Posts the forms in a file, each line "path TAB cookie TAB body". Arguments: FILE, the first digit of the
-- status that means yes, "again" (round and round until the time is over) or "once" (each form one time). One thread only.
local forms, turn, answered, once, expected = {}, 0, 0, false, 0
local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  expected, once, refused = tonumber(args[2]), args[3] == "once", 0
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
  if once then
    return forms[math.min(turn, #forms)]
  end
  return forms[(turn - 1) % #forms + 1]
end

function response(status)
  answered = answered + 1
  if math.floor(status / 100) ~= expected then
    refused = refused + 1
  end
  if once and answered == #forms then
    wrk.thread:stop()
  end
end

function done()
  print("Refused: " .. threads[1]:get("refused"))
end
