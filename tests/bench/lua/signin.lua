-- POST /token?grant_type=password for users at random. Arguments: number of users, password.
local users, password
local headers = { ["Content-Type"] = "application/json" }

function init(args)
   users, password = tonumber(args[1]), args[2]
   math.randomseed(number + 1)
end

function request()
   local body = string.format('{"email":"user%d@bench.example.org","password":"%s"}', math.random(users), password)
   return wrk.format("POST", "/token?grant_type=password", headers, body)
end
