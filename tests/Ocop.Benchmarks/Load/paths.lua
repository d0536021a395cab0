-- Asks for the paths in a file, one a line, round and round. Argument: FILE.
local paths, turn = {}, 0

function init(args)
  for line in io.lines(args[1]) do
    paths[#paths + 1] = wrk.format("GET", line)
  end
end

function request()
  turn = turn % #paths + 1
  return paths[turn]
end
