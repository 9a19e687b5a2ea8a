#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

// Keys that were made for these tests and protect nothing: the members of their JWKs beside kid,
// alg and key_ops.
namespace latchkey::test {

// RSA, 2048 bits
inline const QByteArray rsaKey
    = R"("kty":"RSA","n":"wvijPwdVtG1_vZ1bt2j5KGdULyFJOniUBnFoqmmTlQJDtnrAqpNEW)"
      R"(-nrygcyT3oSGFXUfiLfHa5L7PwYqlgvx1VB1W0ies2CotJJ--raWfbualaRGvMmO1fjPNP)"
      R"(R1qQ2DZ202LvOYy8vrUyda_bKP7x52XOyFBpwwQ48cDd8RpWEtZRotqLhJBH3Y-AR2tf71)"
      R"(RLVR_XLVufksvhWuAXlAFosTAL5wQ6kFQrYFToBR2i0zbMlAgctOgSrd9Lx6D4j0zsdKlY)"
      R"(uBtw1ByB_8HB1X8uWjEn_KJik9eDHP55HLT9oAVcAqFhxr5UnIeuZ9XwARHKekS66PLZz6)"
      R"(21cwk5iFw","e":"AQAB","d":"CKsD5T5jc2kk18wrYHq7esBMtMNqJodC0p442YWKzYI)"
      R"(Ow-VTD1kveTHHOuh-SMD9OfVQn6dFYIiBIzWVt__mZ1E3rEcQVG97kCBKQsDYRwSln9uni)"
      R"(bTU9qhN_FaseDpiA2P047D9POvDVvCNQthO523KVnUS0qQft5s-WVhD32H3v_q3jEdeu4X)"
      R"(N4DZt61Fdx3LI3O9YgOSGF7863mX1NtylqnpV9IJvZ4RG8pJrN3wj1n5QYczAkbTrNXeIi)"
      R"(Zx_GQBw8aheqzvKyh2kjji59z_j9mqtaPpPLflm1MAzV-EzxCJfFkZ6JhZvVUPS_IQsH--)"
      R"(WN_ufhJu5XCxTOIx_nQ","p":"6XZ7TsmBAVq7O3TWaI1ZYKUVrLXWSda8bYixvHbbdNOJ)"
      R"(mvTY4oQheSSTftQPMZSFUr7gLWQNGo98oXk4RIV-UfaRHF9EmYTDBFr_EWHBKiqoTsqFTB)"
      R"(uIQNt5qx4Tj7qs-a1bgDbIce9LabUs5-QRrrEMlS15Arf1fgeqzqzKxQM","q":"1crr7m)"
      R"(dBgPEpk07zVSpJbApXKkPLS4g5w2S56XUm1QtlLBSbwMt8msYRs311fOjMVa7Ds-JI0MXZ)"
      R"(9ziI1z7saq-5qo3DZdAPnHAFDljmkWSb1yWK84jmR0wGgNoc9jZE6smBWnfDgw_vMSjp7U)"
      R"(0ndjLbU2nv1n0VCQCmhgym8F0","dp":"P83wv0SU7EDWwNYarvJKhf44IT6E9SMp1imwo)"
      R"(Zg-O_yANAhMqgOAfnI_mT7tdBhqI4YlEGKyrhqe7iaJ-TgeoNnpKL7kqaw9_Be-dAqqVxL)"
      R"(XcskoivdPUqJo6xpKMFLNaWM2iaDvQSwsCRTJ1AphxsN-c9q8osCR6ELCLL_Onu8","dq")"
      R"(:"EJ4TNJamCsWz-5U5aLc-ub0cBVb7qEVQaBWeNb07ZXfbR0_aw2ONreITYiYwSaM2rrpE)"
      R"(z-iYzFF0nbixOjnT2n8KKW2XcIR5kilK21Chq09spY5vfHp5m7UXFFDfy2twc-dxvHxun_)"
      R"(NPHj0V4bILjS5qydMEJ2HVjruUNfspxqk","qi":"Wap3QlxU1GxdfONcQ0K3Ws2JGkZGs)"
      R"(YNV9z3PZX4L1COJTdli5baFuWfqmA4zKtwoHZf5IcmbiAIy1CN6zLOWjnShoJDb_a1xZ9K)"
      R"(WFN0WIdHX3vWwLop9VGkEjmSsDev-CgWBlhmy3lEbPHVw9rdqNJbAvRcC3qCmnMz6tFHfb)"
      R"(Uw")";

// RSA, 2048 bits
inline const QByteArray otherRsaKey
    = R"("kty":"RSA","n":"okKF4im9U5za1an79l0cgD_8z1fxJpwU2IqXNCZySnPIG3LPRGj40)"
      R"(7892YORmpjXzXK_TrlH8UIORe8eUMbDNN33BHzYM3IRR9NqIzNDt84YtZm9WwjqYXh3Yqh)"
      R"(faMJUpwsghqNOca45ZSD-lWXNjcCPwpSgfN2TVChxND_zjD_RkaAVsYvA4wGkcgU7tjten)"
      R"(s2TZ56phQXhcU68ugbvZhMRFftvwK3bcA9uEyrWEqPoIm33WUSMjD_EcuDCN9x6u3hZWxp)"
      R"(oInplSV66-4Aj7os3NXVcCLZTX0hh-fOOegv212Rx3LxynJ_AszI6jFxQqBowt23XW9_aV)"
      R"(7lTzndw_w","e":"AQAB","d":"K9jqMRmybdvfTwnmasbyor2n5agQJKzc_T9GaPNSw0f)"
      R"(SdYhq9kOfqijt38-sEyjmeEBf7jgndsyw6rkZah6sNacdz3qlOhHDFbPN5ME_tXXeO4TWJ)"
      R"(LmeDMTvDhwN3FNXaOSa34dV9WZtYCSwZ1LhX0MAFkbvr454968OGF6HxAg0w8cC4NbBund)"
      R"(Dybu3zI0Q-lfcXFjHezTUAGKg__H9jBYk41IYB87Mqh1lGCR9F2oqSSV0KCFVME-3CfgmA)"
      R"(k6qy2iTzTQiaAAmV5qYwTVrzKVPUtOJQFA7mh9uOEqlmHl5vuMFuSxdXsa2lozdbZHbtdO)"
      R"(F5Vmo9J9SlavjhvVhIQ","p":"zXFJPH4QTegjduRBbRqP1dX8dhAyeZisNSMQU4BzHeYb)"
      R"(5-iqG_UzY1PVoT1FpKgmJdqe74paDy2M3nWBrJ7SPMBr0cra88xZbvf8mX8SW3JQ4ku7i5)"
      R"(fvBabyIBeNMuLEC65EnDlUOvwZkAa8odSKNFDRl6GMrY2I01n4fjLnXyk","q":"yjDDdG)"
      R"(SxVGARdgRraAfeVh0FK_eRmXmDsOnqjSbqf6AAoRq21yoPhgC7NrYhBPQV8lbYheuwY9jr)"
      R"(DSrqsS-folsZB7nDjQYY5Cp042squcxDpCdoZuQ5eKWHxo6xNT1iMd6rYBYmhoGs_zClEU)"
      R"(RzS6vqNcuOyy3EwMhoNQ6VW-c","dp":"VZdlE7bRxCN64wWl3Ha8hjJoxCdrYA2jcV_yZ)"
      R"(VeWnlZIOg5NEOjPSAqdblfAtCD6A7tZjCLv8nLfxa7fH7PrkzP3t6f0IK56dCkNLEYst7y)"
      R"(gxicXM8lQ4-Hx7jzhrtmbI-Ku4wdfeFOfssmbvTB3g-RH7gx4N7ZH0wYg6TL8AkE","dq")"
      R"(:"j2gEyYI9sD2vRMifsZqbHPLaXzPp5jQkro9KmDD48-p1Z879ziB8ACx2nLiTNOM2ybrF)"
      R"(Oj9PzZHmLWG6MlA35jy8xRkB1P11HCfs3fx9wmhZtY1p5EiNZr_pTHCaycsu4XYwkSdEzf)"
      R"(Qd0qYa_eNR72MQ7HTjY8KjoaTDHJaqYxM","qi":"nVyWXkeU505CPyluS_KEUN7dGL1d3)"
      R"(RPsc_W9atHGeVKqTfXOGFwls1GhjqoBj4fwep1XhbtP2aXmhibwKS08VVvP26r1dMSBjTJ)"
      R"(IiGM8zjeUqfnOot8RpDQoAwdHNSsZ3mMxnZ_5OVSXdRuT7h_xqEsygx1sNfqhPGRsNQBQz)"
      R"(C4")";

// RSA, 1024 bits
inline const QByteArray weakRsaKey
    = R"("kty":"RSA","n":"wItekMka0pfTFATvOp1LD6z19Y-JmAeiTzU3mGUabGsa2m196agMK)"
      R"(nQiGVl-HqsXJq0JWdgJ29OvqlgaqVFnaO-vmNzrC3YlOq4-vejNxj0R_Gl3bBIEwwnXHbP)"
      R"(68Sk1nXdEo47xVQXlbLTRcGTBdRYBUKLiO1yDHTcaX9Khi8s","e":"AQAB","d":"FFnm)"
      R"(yejns-CmR9RpsMlVWLfQW38rbO1Jo5OdZ7cv_sunT_UIvPytJIOX4xQJd5Zf4Q-jEGL8T8)"
      R"(blJ10enEzlYAvCIXTJ0t6bmLsN8IW49Fzz7JfWhIEiZ32JOkWOCfb6OrddNtCEFIrhDr6t)"
      R"(zu0tHCmcDdgCLhNWZsnKLWzohOk","p":"-1LfS0b0QU0Tly17l9va_ltuvJf1lufowq_0)"
      R"(nsJwkvMNNwKZyZDfE6Z2t4ElqgWLA9HJ9TzxJMfrEPmBYo4ofw","q":"xCCDpuF9FJnLQ)"
      R"(-iC5GwO3_H1t7J5Q_n6sPiHLtt2dc4DUAqFu_TqB3lUYxKDwSBQRF1yWYfxbaI1W2viIVw)"
      R"(WtQ","dp":"nTpzR3zUQiYeI23o7FA26Pn6hTHsCsR68ZFyz_-EveogUlHmNBvV800o6BR)"
      R"(7o6pkFbehSTMfCYuom638K9QTsQ","dq":"oBxjHdOrhyvekvu4D75fjlc7X9HlyabED8F)"
      R"(0qr4jQR0D-037y2uvupZEW_T7dqhonsci2RBv-i6YHKBAJTfGmQ","qi":"YOcYKfo3kJr)"
      R"(0liTSbZ80cBdYy9YhXR1rj_Ys7nA8Aig2pkdqu3ZFo2tb_HZ1c7u1h2kd4mXWFHmrWb0GN)"
      R"(5dhLg")";

// P-256
inline const QByteArray p256Key
    = R"("kty":"EC","crv":"P-256","x":"YyCs8_igCE_7lJpDc3yPe9XJzgY5dyDIs7xUW4i8)"
      R"(wc0","y":"IL6D0cwlmYEA-sqTpFAEtlNnkfyWtIgc4yVijGeOrFs","d":"mC_wysRIP3)"
      R"(Gmuvs4v5CDzrF2km9aqt5UvXKzOH2-G8Y")";

// P-256
inline const QByteArray otherP256Key
    = R"("kty":"EC","crv":"P-256","x":"jUC-uS3Dajz-Fs7IQxDzASF0R7TX43F-7Q0LaZu3)"
      R"(9c4","y":"MSkK7x2MwCme2XbB5BxyuOflMKJLn0shFKK2zu6soBI","d":"GYZEHkXIJ2)"
      R"(GXeATJ8hhrj79XzrQUIdOl34uaaH6Om14")";

// P-384
inline const QByteArray p384Key
    = R"("kty":"EC","crv":"P-384","x":"RHncLJgSa9ZevioBwe2P-ZfQU5p-aF2WjVDX1nSr)"
      R"(owa-VDoGgDI9jB7L95LlMtbh","y":"6NiX0WazXAk2eEfCSmF9Ah_9OfrDWTM4Sbk8z30)"
      R"(rI30Huhdv6PwIhoDiRS_1EIPa","d":"-kJrizlM0NMVekVrlnUjYv_nWT_-fT1kdtkz4v)"
      R"(fcCkU3jwa18ObUk8l6BbWZxisA")";

// P-521
inline const QByteArray p521Key
    = R"("kty":"EC","crv":"P-521","x":"ABX7yReR53VNRT9jGsp8EWiRpUIDfRkrEMOy3qRX)"
      R"(mzIRpV4N8H6-B0BAUbt933YvlDByVun4JXiu045mHoeZnJO1","y":"AfrYCCBHfgw5eHF)"
      R"(BExLwtLG7yBz3yg3sAyVBxH5i-iOa1KjM8Vo6RlY6N1-Ll3eZqBXMLmy3qncZFjW20-28g)"
      R"(Kfv","d":"AGgB-xZjaFSZf7jMoVsP316G7bykERmuFEfC1PY_VFmshEsE8DCLtVCUFxlt)"
      R"(C0jQm53VkQ0S8N2cw_JLSbHmi8sk")";

// Ed25519
inline const QByteArray ed25519Key
    = R"("kty":"OKP","crv":"Ed25519","x":"qaY4HAhU9uV5l4NWeyYDdedtwB7yYy8JIwfsC)"
      R"(XG5F5o","d":"BlFPUNSnpc4jissd4BrTaM7eOSHJOj01-TQXSeGrDO8")";

// Ed25519
inline const QByteArray otherEd25519Key
    = R"("kty":"OKP","crv":"Ed25519","x":"yy58hZsEPk3gHhr8TSDx-ik-AxI52BI72byDe)"
      R"(ypZ4A8","d":"4uW_OWtYNd21SrWVuENNnttTtCqyyrcta-H0Uj8eZG4")";

// 64 bytes
inline const QByteArray secretKey
    = R"("kty":"oct","k":"c2l4dHktZm91ciBieXRlcyB0aGF0IGFyZSBubyBzZWNyZXQgYXQgY)"
      R"(WxsLCBmb3IgdGhlc2UgdGVzdHMgb25seQ")";

// {"kid":…,"alg":…,"key_ops":["verify"],…} or, for the one that signs, with "sign".
inline QByteArray
keyJson(const QByteArray &kid, const QByteArray &alg, const QByteArray &members, bool signs = false)
{
    return QByteArray(R"({"kid":")") + kid + R"(","alg":")" + alg + R"(","key_ops":[)"
        + (signs ? R"("sign",)" : "") + R"("verify"],)" + members + '}';
}

inline QJsonObject parsedKey(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("a test key is no JSON: %s", json.constData());
    return document.object();
}

} // namespace latchkey::test
