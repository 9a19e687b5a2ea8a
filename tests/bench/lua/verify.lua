-- POST /verify with the code that user N was mailed, each once. Arguments: number of users, threads, code.
local users, threads, code
local at
local headers = { ["Content-Type"] = "application/json" }

function init(args)
   users, threads, code = tonumber(args[1]), tonumber(args[2]), args[3]
   at = number + 1
end

function request()
   local body = string.format('{"type":"recovery","email":"user%d@bench.example.org","token":"%s"}', at, code)
   at = at + threads <= users and at + threads or number + 1
   return wrk.format("POST", "/verify", headers, body)
end
