-- POST /signup with an address never used before. Arguments: a word that differs in every run, password.
local run, password
local count = 0
local headers = { ["Content-Type"] = "application/json" }

function init(args)
   run, password = args[1], args[2]
end

function request()
   count = count + 1
   local body = string.format('{"email":"new.%s.%d.%d@bench.example.org","password":"%s"}', run, number, count, password)
   return wrk.format("POST", "/signup", headers, body)
end
