-- POST /recover for one user after the other: there is a minute between two mails to one. Arguments: number of users, threads.
local users, threads
local at
local headers = { ["Content-Type"] = "application/json" }

function init(args)
   users, threads = tonumber(args[1]), tonumber(args[2])
   at = number + 1
end

function request()
   local body = string.format('{"email":"user%d@bench.example.org"}', at)
   at = at + threads <= users and at + threads or number + 1
   return wrk.format("POST", "/recover", headers, body)
end
