// 地址由变量拼成的，不是链接。
function openArticle(id) {
  window.open('/gzdt/' + id + '.html');
}
function showMore(list, column) {
  for (var i = 0; i < list.length; i++) {
    document.write('<a href="/' + column + '/' + list[i].id + '.html">' + list[i].title + '</a>');
  }
}
function addFavorite() {
  alert('请按 Ctrl+D 收藏本站。');
}
