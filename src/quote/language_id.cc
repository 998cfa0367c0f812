#include "quote/language.h"

namespace newsprint {

const Language kIndonesian = {
    .name = "Indonesian",
    .frequent = "yang dan di dengan untuk dari itu ini pada dalam tidak akan kata juga tersebut oleh ke kepada",
    .say =
        "kata mengatakan ujar ucap tutur jelas tegas ungkap imbuh tambah menyatakan menjelaskan menegaskan "
        "mengungkapkan menambahkan menuturkan menyebutkan menulis papar sebut berkata menyampaikan mengaku memaparkan "
        "membantah meminta tuturnya katanya ujarnya ucapnya jelasnya tegasnya ungkapnya imbuhnya tambahnya lanjutnya "
        "paparnya pungkasnya tandasnya terangnya sambungnya terang lanjut pungkas tandas",
    .judge = "menyebut menilai memuji mengecam mengkritik menuduh menggambarkan",
    .saying = "",
    .be = "",
    .auxiliary = "telah sudah akan",
    .adverb = "juga kemudian lagi lalu pun",
    .he = "dia ia beliau",
    .she = "",
    .it = "",
    .they = "mereka kami kita",
    .who = "yang",
    .title =
        "bapak ibu pak bu presiden wakil menteri perdana gubernur bupati wali kota walikota ketua sekretaris jenderal "
        "direktur kapolri kapolres kapolda komisaris brigjen irjen kombes akbp letjen mayjen kolonel dr prof profesor "
        "haji h hj kepala juru bicara jubir anggota dpr pelatih pengamat ustaz kiai kh raja ratu paus",
    .role =
        "juru bicara jubir pengacara pejabat menteri presiden ketua kepala polisi saksi warga pakar ahli korban "
        "pelatih direktur pengamat",
    .again = "jubir",
    .for_role = "",
    .document = "pernyataan laporan surat keterangan rilis siaran",
    .body = "perusahaan organisasi lembaga",
    .office = "kementerian pemerintah partai polisi pengadilan bank universitas",
    .org_head =
        "kementerian partai bank universitas komisi dewan badan polri tni kpk dpr mpr kpu bmkg pt cv antara kompas "
        "tempo detik lembaga polda polres",
    .thing = "undang jalan pulau gunung sungai piala kota kabupaten provinsi desa kecamatan",
    .date =
        "senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september "
        "oktober november desember wib wita wit",
    .determiner = "para sang seorang sebuah",
    .indefinite = "seorang sebuah",
    .preposition = "di ke dari pada dalam untuk dengan oleh kepada terhadap tentang saat sejak hingga sampai antara",
    .conjunction = "dan atau tetapi tapi namun karena ketika jika bahwa sehingga agar sementara serta meski",
    .ordinary =
        "dia ia kami kita saya mereka ini itu baca juga foto video iklan komentar ya tidak terima kasih menurut "
        "selain namun dan di ke dari pada saat hal kata",
    .people = "",
    .particle = "bin binti",
    .man = "joko prabowo anies ganjar budi agus ahmad muhammad mohammad andi dedi",
    .woman = "sri megawati puan siti retno dewi rini",
    .according_to = "menurut|dikutip dari",
    .drops_pronouns = true,
};

}  // namespace newsprint
